"""What SITE on the command line means: a folder, one file, a sitemap, or an address to crawl."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import NamedTuple

from samara.core import urls
from samara.core.errors import NotFound, NotReadable, SettingsError

HTML_SUFFIXES = frozenset((".html", ".htm", ".xhtml"))
SITEMAP_SUFFIXES = (".xml", ".xml.gz", ".txt")


class Form(StrEnum):
    """The forms a source comes in."""

    FOLDER = "folder"
    FILE = "file"
    SITEMAP = "sitemap"
    ADDRESS = "address"


class Source(NamedTuple):
    """A recognised source: `name` is the resolved path or the normal address, under which its state is kept."""

    form: Form
    name: str

    @property
    def path(self) -> Path | None:
        """The path, when the source is on disk."""
        return None if urls.is_url(self.name) else Path(self.name)

    @property
    def folder(self) -> Path | None:
        """The folder where samara.toml may lie: the source itself, or the one that holds it."""
        path = self.path
        return path if path is None or self.form is Form.FOLDER else path.parent


def recognise(text: str) -> Source:
    """What the text names. Raises NotFound when there is no such thing and NotReadable when it is no HTML and no sitemap."""
    if urls.is_url(text):
        address = urls.absolute("", text)
        if address is None:
            raise NotFound(f"{text!r} is not a web address.", hint="Write it as https://example.org/.")
        address = urls.bare(address)
        return Source(Form.SITEMAP if address.endswith(SITEMAP_SUFFIXES) else Form.ADDRESS, address)
    if not text.strip():
        raise SettingsError("SITE is empty.", hint="Name a folder of HTML, a file, or an address; for this folder write a dot.")
    if "://" in text:
        raise NotFound(f"{text!r} is no web address.", hint="Addresses start with http:// or https://.")
    path = Path(text).expanduser()
    try:
        path = path.resolve(strict=True)
    except FileNotFoundError:
        raise NotFound(
            f"There is no folder or file named {text!r}.",
            hint=f"For an address write https://{text}." if "." in text else "Name a folder of HTML, a file, or an address.",
        ) from None
    except (OSError, RuntimeError, ValueError) as error:
        raise NotReadable(f"{text!r} cannot be read: {error}.") from error
    try:
        str(path).encode()
    except UnicodeEncodeError:
        raise NotReadable(f"The name of {str(path)!a} is no UTF-8.", hint="Rename it, or move the site elsewhere.") from None
    if path.is_dir():
        return Source(Form.FOLDER, str(path))
    if not path.is_file():
        raise NotReadable(f"{text!r} is neither a folder nor a file.", hint="Name the folder that holds the site.")
    if path.name.lower().endswith(SITEMAP_SUFFIXES):
        return Source(Form.SITEMAP, str(path))
    if path.suffix.lower() in HTML_SUFFIXES:
        return Source(Form.FILE, str(path))
    raise NotReadable(
        f"{text!r} is neither a folder, an HTML file (.html, .htm, .xhtml) nor a sitemap (.xml, .xml.gz, .txt).",
        hint="Name the folder that holds the site.",
    )
