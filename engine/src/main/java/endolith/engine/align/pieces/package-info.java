/**
 * Pieces of the section that moved by themselves: their maps, and where one ends and the next
 * begins.
 */
@NullMarked
package endolith.engine.align.pieces;

import org.jspecify.annotations.NullMarked;
