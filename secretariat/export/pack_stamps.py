"""Page numbers to lay over pages that were made elsewhere."""

from __future__ import annotations

import functools
import io
from collections.abc import Sequence

from secretariat import resources

_FONT = "SourceSans3_400Regular"
_SIZE = 7.5
_FROM_EDGE = 12.0
_GREY = (0.29, 0.33, 0.38)


def stamps(words: Sequence[str], sizes: Sequence[tuple[float, float]]) -> bytes:
    """A PDF with a page for each of the words, of that width and height, with them at the right in the foot."""
    from reportlab.pdfgen.canvas import Canvas  # noqa: PLC0415 - ReportLab is loaded when a paper is drawn

    _register()
    stream = io.BytesIO()
    canvas = Canvas(stream, invariant=True, pageCompression=1)
    for said, (width, height) in zip(words, sizes, strict=True):
        canvas.setPageSize((width, height))
        canvas.setFont(_FONT, _SIZE)
        canvas.setFillColorRGB(*_GREY)
        canvas.drawRightString(width - _FROM_EDGE, _FROM_EDGE, said)
        canvas.showPage()
    canvas.save()
    return stream.getvalue()


@functools.cache
def _register() -> None:
    from reportlab.pdfbase import pdfmetrics  # noqa: PLC0415 - with the canvas
    from reportlab.pdfbase.ttfonts import TTFont  # noqa: PLC0415 - with the canvas

    pdfmetrics.registerFont(TTFont(_FONT, str(resources.path("fonts", f"{_FONT}.ttf"))))
