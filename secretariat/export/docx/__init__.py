"""Papers as Word documents (.docx), for whoever must go on writing in them.

:func:`~secretariat.export.docx.writer.write_docx` is the way in. The same outline as for PDF, with styles of Word's
own (Heading 1, List Bullet) and some of ours (Besluit, Actiepunt), so that a look is changed in one place and the
navigation pane and a screen reader find their way.

python-docx supplies the package and its relations. What stands in the document is built here, element by element
(``elements``): its tables cost time per cell that grows with the table, and its template brings styles nobody
asked for.
"""
