package endolith.engine.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GaussianBlurTest {

  @ParameterizedTest
  @CsvSource({"40, 30, 1.5", "7, 90, 2.5", "33, 1, 0.2", "5, 4, 6", "64, 64, 0.7", "9, 9, 0"})
  void hasTheBitsOfThePlainSum(int width, int height, double sigma) {
    Random random = new Random(1);
    float[] pixels = new float[width * height + 3];
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = random.nextFloat() * 255 - 20;
    }
    float[] expected = pixels.clone();
    if (sigma > 0) {
      float[] kernel = kernel(sigma);
      for (int y = 0; y < height; y++) {
        along(expected, y * width, 1, width, kernel);
      }
      for (int x = 0; x < width; x++) {
        along(expected, x, width, height, kernel);
      }
    }
    GaussianBlur.apply(pixels, width, height, sigma);
    assertThat(pixels).containsExactly(expected);
  }

  private static void along(float[] p, int start, int step, int count, float[] kernel) {
    int radius = kernel.length / 2;
    float[] line = new float[count];
    for (int i = 0; i < count; i++) {
      line[i] = p[start + i * step];
    }
    for (int i = 0; i < count; i++) {
      float sum = 0;
      for (int k = 0; k < kernel.length; k++) {
        sum += kernel[k] * line[Math.clamp(i + k - radius, 0, count - 1)];
      }
      p[start + i * step] = sum;
    }
  }

  private static float[] kernel(double sigma) {
    int radius = (int) Math.ceil(3 * sigma);
    double[] weights = new double[2 * radius + 1];
    double sum = 0;
    for (int i = -radius; i <= radius; i++) {
      weights[i + radius] = Math.exp(-i * i / (2 * sigma * sigma));
      sum += weights[i + radius];
    }
    float[] kernel = new float[weights.length];
    for (int i = 0; i < kernel.length; i++) {
      kernel[i] = (float) (weights[i] / sum);
    }
    return kernel;
  }
}
