"""The folder of pictures, styles and frames that a browser saves beside a page."""

from collections.abc import Collection
from pathlib import PurePath

#: What browsers hang behind a page's name, by the language they run in.
_ENDINGS = (
    "_files", ".files", "-files", "_fichiers", "-Dateien", "-filer", "_archivos", "_arquivos", "_ficheiros", "-bestanden", "_bestanden",
    "_file", "_pliki", "_soubory", "_elemei", "_datoteke", "_fajlovi", "_tiedostot", "_dosyalar",
)  # fmt: skip
_PAGES = (".html", ".htm", ".xhtml", ".HTML", ".HTM")


def is_companion(path: PurePath, names: Collection[str]) -> bool:
    """Whether a file lies in the folder that was saved with a page; `names` are the paths of all files, written as `path` is."""
    for folder in path.parents:
        stem = next((folder.name.removesuffix(ending) for ending in _ENDINGS if folder.name.endswith(ending)), "")
        if stem and any(str(folder.parent / (stem + page)) in names for page in _PAGES):
            return True
    return False
