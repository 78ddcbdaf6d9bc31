/** What a person asked for: which pairs, which stages, with which settings, by how many workers. */
@NullMarked
package endolith.engine.batch.order;

import org.jspecify.annotations.NullMarked;
