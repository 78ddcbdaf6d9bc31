"""Reads checkpoints with the libraries of the field and writes some for Endolith to read.

Arguments: a folder with expected.bin (float32, little endian) and the checkpoints; width; height.
Any difference ends the program with an error.
"""

import subprocess
import sys
import warnings

sys.modules["imagecodecs"] = None  # the reference tool's installation lacks it
import numpy as np
import tifffile
from astropy.io import fits

folder, width, height = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
expected = np.fromfile(f"{folder}/expected.bin", "<f4").reshape(height, width)


def same(found, wanted, what):
    assert found.shape == wanted.shape, (what, found.shape, wanted.shape)
    assert found.dtype.kind == "f" and found.dtype.itemsize == 4, (what, found.dtype)
    assert np.array_equal(found, wanted), what


def run(*command):
    done = subprocess.run(command, capture_output=True, text=True)
    assert done.returncode == 0 and done.stderr == "", (command, done.stderr)
    return done.stdout


def half(image):
    h, w = image.shape
    even = np.pad(image, ((0, h % 2), (0, w % 2)), mode="edge")
    top = even[::2, ::2] + even[::2, 1::2]
    return (top + (even[1::2, ::2] + even[1::2, 1::2])) * np.float32(0.25)


for layout in ("tiled", "strips"):
    path = f"{folder}/{layout}.tiff"
    same(tifffile.imread(path), expected, layout)
    assert "AdobeDeflate" in run("tiffinfo", path)
    run("tiffcp", "-c", "none", path, f"{folder}/{layout}-copy.tif")
    same(tifffile.imread(f"{folder}/{layout}-copy.tif"), expected, "tiffcp of " + layout)

with tifffile.TiffFile(f"{folder}/tiled.tiff") as tiff:
    assert len(tiff.pages) == 1 and len(tiff.series) == 1
    level = expected
    for number, stored in enumerate(tiff.series[0].levels):
        same(stored.asarray(), level, f"level {number}")
        assert stored.pages[0].is_subifd == (number > 0)
        level = half(level)
    assert max(stored.shape) <= 512 and number > 0

warnings.filterwarnings("error", message="(?i).*(checksum|datasum)")
with fits.open(f"{folder}/image.fits", checksum=True) as opened:
    opened.verify("exception")
    header = opened[0].header
    assert "DATASUM" in header and "CHECKSUM" in header
    assert header["BITPIX"] == -32
    same(opened[0].data.astype("<f4"), expected, "FITS")
    assert header["SAMPLE"] == "Gr?n's 1" and header["SCALE"] == 1.25
    assert header["PAD"] == 2000 and header["UE"] is True
    assert header.comments["PAD"] == "padding in px"

tifffile.imwrite(f"{folder}/foreign-plain.tif", expected)
tifffile.imwrite(f"{folder}/foreign-strips.tif", expected, compression="zlib", rowsperstrip=7)
tifffile.imwrite(f"{folder}/foreign-one.tif", expected, compression="zlib", rowsperstrip=height)
tifffile.imwrite(f"{folder}/foreign-big-endian.tif", expected, byteorder=">", rowsperstrip=100)
tifffile.imwrite(
    f"{folder}/foreign-tiles.tif", expected, compression="zlib", tile=(256, 128), bigtiff=True,
    byteorder=">")
fits.writeto(f"{folder}/foreign.fits", expected, overwrite=True)
