package endolith.app.program;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.core.spi.ContextAwareBase;
import ch.qos.logback.core.status.NopStatusListener;
import org.slf4j.Logger;

/**
 * The configuration that logging begins with, found by logback as a service: a person at a terminal
 * sees sentences, not log lines; whoever keeps a log attaches its file, see {@link ProgramLog}. In
 * code, because reading an XML file would take a good part of a worker's start.
 */
public final class QuietLog extends ContextAwareBase implements Configurator {
  @Override
  public ExecutionStatus configure(LoggerContext context) {
    context.getStatusManager().add(new NopStatusListener());
    context.getLogger(Logger.ROOT_LOGGER_NAME).setLevel(Level.INFO);
    return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
  }
}
