/** What each channel of the raw files holds, to look at. */
@NullMarked
package endolith.app.survey;

import org.jspecify.annotations.NullMarked;
