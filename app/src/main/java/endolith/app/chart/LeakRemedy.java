package endolith.app.chart;

/** The remedy for a leak: a worker of its own for each task. */
public interface LeakRemedy {

  /** Whether it can be taken, and for what. */
  enum State {
    /** There is nothing to be done. */
    NONE,
    /** The rest of the running batch can be done so. */
    FOR_THE_REST,
    /** The next run can be done so. */
    NEXT_TIME,
    /** It is done so, or will be. */
    TAKEN
  }

  State state();

  /** Does it. */
  void take();

  /** For a run of the past. */
  LeakRemedy NOTHING =
      new LeakRemedy() {
        @Override
        public State state() {
          return State.NONE;
        }

        @Override
        public void take() {}
      };
}
