/** What a person can do with a pair wherever it is shown. */
@NullMarked
package endolith.app.pair;

import org.jspecify.annotations.NullMarked;
