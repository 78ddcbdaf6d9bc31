package endolith.engine.planted;

import endolith.engine.task.StageFinding;

final class NoteInWords {
  private NoteInWords() {}

  static StageFinding forbidden() {
    return new StageFinding.Written(2, false, "The images fit when one of them is mirrored.");
  }
}
