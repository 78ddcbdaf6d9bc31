/** Random numbers and random fields that belong to places: the same wherever and whenever asked. */
@NullMarked
package endolith.engine.synthetic.noise;

import org.jspecify.annotations.NullMarked;
