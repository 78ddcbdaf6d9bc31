/** Other programs for images, with which a person looks at results. */
@NullMarked
package endolith.app.external;

import org.jspecify.annotations.NullMarked;
