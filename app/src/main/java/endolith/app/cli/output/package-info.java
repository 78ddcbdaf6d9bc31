/** What commands print: tables, lists, and a batch's progress. */
@NullMarked
package endolith.app.cli.output;

import org.jspecify.annotations.NullMarked;
