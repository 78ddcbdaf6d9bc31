/** A file system whose disk fills up, or fails, at a write that the test chooses. */
@NullMarked
package endolith.journeys.faults.disk;

import org.jspecify.annotations.NullMarked;
