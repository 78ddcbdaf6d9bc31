package endolith.engine.planted.util;

final class NamedAfterNothing {
  private NamedAfterNothing() {}
}
