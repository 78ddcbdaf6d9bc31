package endolith.engine.subtract;

/** The methods by which a scale is found. */
public enum ScaleMethod {
  /** Slope of the line through the background's block means, with an offset of its own. */
  BACKGROUND_LINE,
  /** Mean of the scales in small cells, where these differ from place to place. */
  LOCAL_SCALES,
  /** Mode of the log-ratio distribution. */
  RATIO_MODE,
  /** Centre of the Moffat profile of the log-ratio histogram's left wing. */
  MOFFAT,
  /** Highest point of the smoothed log-ratio histogram. */
  SMOOTHED_PEAK
}
