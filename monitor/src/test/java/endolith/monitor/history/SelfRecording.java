package endolith.monitor.history;

import endolith.monitor.fixture.SmallRun;
import endolith.monitor.sampling.MachineProbe;
import endolith.monitor.sampling.ProcessProbe;
import endolith.monitor.sampling.Sampler;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** A process that records itself until it is killed. */
final class SelfRecording {
  private SelfRecording() {}

  public static void main(String[] args) throws Exception {
    HistoryWriter writer = HistoryWriter.open(Path.of(args[0]));
    RunRecorder recorder = new RunRecorder(writer);
    recorder.run(SmallRun.run(1));
    recorder.process(SmallRun.worker(2, 1));
    Sampler sampler =
        new Sampler(
            ProcessProbe.ofThisSystem(),
            new MachineProbe(),
            Sampler.DEFAULT_PERIOD,
            snapshot ->
                snapshot
                    .processes()
                    .forEach(
                        reading ->
                            recorder.sample(
                                SampleRow.of(2, snapshot.time(), reading, null, null, null))));
    sampler.watch(ProcessHandle.current().pid());
    new CountDownLatch(1).await();
  }
}
