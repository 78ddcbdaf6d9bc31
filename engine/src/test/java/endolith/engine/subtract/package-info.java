@NullMarked
package endolith.engine.subtract;

import org.jspecify.annotations.NullMarked;
