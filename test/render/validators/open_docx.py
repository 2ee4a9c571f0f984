"""Opens Word files with python-docx, as a strict reader would, and writes each again. Prints one line a file: paragraphs, tables, heading styles."""
import io
import sys

import docx

for path in sys.argv[1:]:
    document = docx.Document(path)
    headings = sum(1 for one in document.paragraphs if one.style.name.startswith("Heading"))
    document.save(io.BytesIO())
    print(path, len(document.paragraphs), len(document.tables), headings, sep="\t")
