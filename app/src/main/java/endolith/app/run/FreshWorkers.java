package endolith.app.run;

import endolith.app.chart.LeakRemedy;

/** A worker of its own for each task: for the rest of the run, or from the next one on. */
final class FreshWorkers implements LeakRemedy {
  private final RunModel model;
  private final Runnable nextTime;
  private boolean chosen;

  /**
   * @param nextTime chooses it for the next run
   */
  FreshWorkers(RunModel model, Runnable nextTime) {
    this.model = model;
    this.nextTime = nextTime;
    model
        .state()
        .subscribe(
            state -> {
              if (state.isBusy()) {
                chosen = false;
              }
            });
  }

  @Override
  public State state() {
    if (model.fresh().get() || chosen) {
      return State.TAKEN;
    }
    return switch (model.state().get()) {
      case RUNNING -> State.FOR_THE_REST;
      case STOPPED, FINISHED -> State.NEXT_TIME;
      case IDLE, STOPPING, REFUSED, BROKEN_OFF -> State.NONE;
    };
  }

  @Override
  public void take() {
    if (model.state().get() == RunState.RUNNING) {
      model.useFresh();
    } else {
      chosen = true;
      nextTime.run();
    }
  }
}
