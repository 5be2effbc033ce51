"""Papers as PDF/UA-1 and PDF/A-2a: readable aloud, and in fifty years.

:func:`~secretariat.export.pdf.writer.write_pdf` is the way in. From there an outline goes through

- ``story`` and ``tables``: blocks on the grid of ``styles``, each with its nodes in the logical tree (``structure``);
- ``pieces``, ``fonts``, ``safe_text``, ``hyphenation``, ``line_breaking``: text as lines, whatever it contains;
- ``layout``: ``blocks`` divided over pages;
- ``canvas`` and ``page``: drawing, where everything is either tagged text or decoration;
- ``tree_objects``, ``metadata``, ``file_format``: the file around it.

ReportLab supplies the fonts and the objects of a PDF. Its own paragraphs and tables are not used: they lose hyphens and
spaces where lines end, know no tags, and take markup in which every text would have to be escaped.
"""
