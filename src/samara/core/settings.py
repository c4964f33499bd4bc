"""All settings as one table: name, type, default, help; read from the environment and samara.toml.

Precedence: environment (`SAMARA_PAGE_LIMIT`, or `SAMARA_PAGE_LIMIT_FILE` naming a file that holds the value), `samara.toml`,
the dashboard, the default. Unknown keys are errors with "did you mean".
"""

from __future__ import annotations

import difflib
import hashlib
import os
import re
import tomllib
from collections.abc import Mapping
from fnmatch import fnmatchcase
from pathlib import Path
from typing import Any, NamedTuple

from samara.core.errors import NotReadable, SettingsError

FILE_NAME = "samara.toml"
PATH = "path"
"""The name of the tables of `samara.toml` that hold for some pages only."""
CARDS = "samara-cards"
"""The folder beside `samara.toml` that holds an owner's own look of cards; it is not published."""


class Setting(NamedTuple):
    """One row of the table. `kind` is bool, int, float, str, list (of str) or dict (of str, or of such).

    `secret` never leaves the environment.
    """

    name: str
    kind: type
    default: Any
    help: str
    secret: bool = False
    deployment: bool = False


TABLE: tuple[Setting, ...] = (
    # the site
    Setting("url", str, "", "Public address of the site, for example https://example.org/."),
    Setting("site_name", str, "", "Name of the site on cards; read from the pages when empty."),
    Setting("lang", str, "", "Language of pages that declare none, as a BCP 47 tag."),
    Setting("map", list, [], "Hosts that mean this site, as production=staging pairs."),
    Setting("licence", str, "", "Licence of the site's texts: an SPDX id (CC-BY-4.0) or the address of its text."),
    Setting("fediverse", str, "", "Account in the fediverse that cards of articles name, as @name@host."),
    Setting("webmention", str, "", "Address that takes webmentions for the site."),
    # reading
    Setting("page_limit", int, 100_000, "Stop after this many pages."),
    Setting("time_limit", float, 0.0, "Stop reading after this many seconds; 0 means never."),
    Setting("page_bytes", int, 20_000_000, "A page larger than this is reported, not read."),
    Setting("workers", int, 0, "Processes that parse pages; 0 means one per core."),
    Setting("exclude", list, [], "Addresses or paths to leave out, with * as wildcard."),
    # the network
    Setting("connections", int, 8, "Requests under way to one host at once while crawling."),
    Setting("delay", float, 0.0, "Seconds between two requests to one host; robots.txt may ask for more."),
    Setting("request_timeout", float, 30.0, "Seconds that one request may take in total."),
    Setting("request_bytes", int, 20_000_000, "Bytes that one answer may have, after decompression."),
    Setting("redirects", int, 10, "Redirects that one request may follow."),
    Setting("private_hosts", list, [], "Hosts with private addresses that may be asked (tests, intranets).", deployment=True),
    Setting("user_agent", str, "", "Contact address added to our honest user agent.", deployment=True),
    # optimising
    Setting("fixes", list, [], "Only these fixes; empty means all."),
    Setting("without", list, [], "Fixes to leave out."),
    Setting("networks", list, [],
            "Networks on the share bar, in this order, and what else is on it: copy, native, print, qr; with a server as "
            "wallabag=app.wallabag.it. Empty means those usual in the language of the page."),
    Setting("share_style", str, "pills", "Look of the share bar: pills, icons or plain."),
    Setting("share_position", str, "after", "Where the share bar stands to the text: after, before or both."),
    Setting("share_float", bool, False, "Whether the share bar's links stand beside the text on wide screens."),
    Setting("share_bottom", bool, False, "Whether the share bar's links stand at the lower edge of telephones."),
    Setting("share_shape", str, "round", "Corners of the links: round, soft or square."),
    Setting("share_size", str, "normal", "Size of the links: normal or large."),
    Setting("accent", str, "", "Colour of icons and frames of these links, as #a23a15, mixed with that of the letters."),
    Setting("positions", dict, {},
            "Where blocks stand that would follow the text, by fix: before, after or inside (at its end), and a CSS selector."),
    Setting("texts", dict, {}, "What widgets say, by language and text, where the shipped words are not to your liking."),
    Setting("hashtags", int, 2, "How many of a page's own tags the texts say that it is shared with; 0 means none."),
    Setting("profiles", list, [], "Addresses where the site is followed, or @name@host; empty means those that its pages name."),
    Setting("related", int, 5, "Links in a related-pages block; 0 means none."),
    Setting("related_look", str, "cards", "Look of that block: cards, with pictures where all its pages have one, or list."),
    Setting("related_place", str, "after", "Where that block stands to the text: after it or inside it."),
    Setting("pins", list, [], "Links that the related pages always show: from -> to, as paths or addresses, with * as wildcard."),
    Setting("bans", list, [], "Links that they never show, written alike."),
    Setting("text_links", int, 0, "Links that words of a page's text may get; 0 means only those that were accepted one by one."),
    Setting("link_precision", float, 0.8, "Share of links in the text that authors of the site would have set too, at least."),
    Setting("outside_rel", str, "", "What rel says of links to other sites that are suggested: nofollow, ugc, noopener."),
    Setting("backlinks", int, 0, "Links in a block of the pages that link to a page; 0 means none."),
    Setting("picture_sizes", bool, True, "Whether pictures say their width and height, where that changes nothing else."),
    Setting("lazy_pictures", bool, True, "Whether pictures further down the text wait until a reader comes near."),
    Setting("quotes", bool, True, "Whether quotations of the text get a link that leads to their very words."),
    Setting("quote_cards", str, "", "Form of pictures of quotations for readers to share: wide or square; empty means none."),
    Setting("tag_links", bool, True, "Whether the tags of articles lead to their pages, where the site has such pages."),
    Setting("discord_embed", bool, False, "Whether articles and products get a layout of their own in Discord, one file each."),
    Setting("feeds", list, ["atom", "rss", "json"], "Formats of the feeds that a site without one gets."),
    Setting("feed_entries", int, 20, "Newest articles in a feed; 0 means no feeds."),
    Setting("feed_hub", str, "", "Address of the WebSub hub that feeds name; tell the hub of what is new."),
    Setting("indexnow_key", str, "", "Key of the site for IndexNow; its file is written."),
    Setting("card_images", bool, True, "Whether pages without a picture get one that shows their title."),
    Setting("card_colour", str, "", "Ground of those pictures, as #a23a15; empty means the colour that the page names, or ours."),
    Setting("card_template", str, "rings",
            "Look of those pictures: rings, band, frame, stripes or plain; or a file (card.html) that Chromium draws."),
    Setting("card_logo", str, "", "Logo on those pictures, as PNG, JPEG or WebP: a file, looked for beside samara.toml."),
    # reports
    Setting("report_name", str, "", "Who the HTML report is from; Samara when empty."),
    Setting("report_logo", str, "", "Picture at the top of the HTML report: a file, looked for beside samara.toml."),
    Setting("report_colour", str, "", "Colour of the HTML report, as #a23a15."),
    # people
    Setting("origins", list, [],
            "Further origins whose pages may sign readers in, as https://www.example.org; that of url always may."),
    # comments
    Setting("comments", bool, True, "Whether readers may write comments, where this server serves the site."),
    Setting("comments_server", str, "",
            "The site on the server that takes its comments, as its dashboard has it: https://talk.example/-/sites/1/; "
            "samara serve names itself."),
    Setting("comments_guests", bool, False, "Whether readers may write without proving an address."),
    Setting("comments_moderation", str, "none", "Which comments wait for a moderator: none, first (of each person) or all."),
    Setting("comments_edit_minutes", int, 15, "Minutes for which people may edit what they wrote."),
    Setting("comments_slow_minutes", int, 15, "Minutes between two comments of a person where a conversation is slowed down."),
    Setting("comments_limit", int, 20, "Comments in ten minutes from one person or household; 0 means any number."),
    Setting("comments_sort", str, "oldest", "Order of comments: oldest, newest or best first."),
    Setting("comments_depth", int, 4, "Steps by which answers are moved in; what lies deeper says what it answers."),
    Setting("comments_per_page", int, 100, "Comments that are loaded at once."),
    Setting("comments_signs", list, ["👍", "❤️", "😄", "🎉"], "Signs that readers can set under a comment; empty means none."),
    Setting("comments_mail", str, "all", "Which comments the owners get mail of: none, waiting or all."),
    Setting("comments_webhooks", list, [], "Addresses that are told of each comment, as https://example.org/hook."),
    # serving and state
    Setting("data", str, "", "Folder for cache, database and undo data; default: the user's data folder.", deployment=True),
    Setting("host", str, "127.0.0.1", "Address to listen on.", deployment=True),
    Setting("port", int, 8765, "Port to listen on; the next free one is taken when it is in use.", deployment=True),
    Setting("server_names", list, [], "Further host names that this server answers to.", deployment=True),
    Setting("trusted_proxies", int, 0,
            "Proxies in front of this server whose X-Forwarded-For and X-Forwarded-Proto are believed.", deployment=True),
    Setting("server_url", str, "",
            "Public address of this server, as it stands in mail; the first of server_names when empty.", deployment=True),
    Setting("smtp_host", str, "", "Host that sends mail; without one it lies in the outbox of the dashboard.", deployment=True),
    Setting("smtp_port", int, 587, "Port of that host.", deployment=True),
    Setting("smtp_security", str, "starttls", "How the connection is kept secret: starttls, tls or none.", deployment=True),
    Setting("smtp_user", str, "", "Name to sign in with at that host.", deployment=True),
    Setting("smtp_password", str, "", "Password to sign in with at that host.", secret=True, deployment=True),
    Setting("mail_from", str, "samara@localhost", "Address that mail is sent from.", deployment=True),
    Setting("comments_apprise", list, [],
            "Addresses of Apprise (ntfys://ntfy.sh/topic) where the owners are told of comments.", secret=True, deployment=True),
    Setting("openid_issuer", str, "", "OpenID Connect provider to sign in with, as https://login.example.org.", deployment=True),
    Setting("openid_name", str, "", "What its button says; its host when empty.", deployment=True),
    Setting("openid_client", str, "", "What this server is called there.", deployment=True),
    Setting("openid_secret", str, "", "Secret that goes with it.", secret=True, deployment=True),
    Setting("google_client", str, "", "Client id at Google, for signing in with it.", deployment=True),
    Setting("google_secret", str, "", "Secret that goes with it.", secret=True, deployment=True),
    Setting("github_client", str, "", "Client id at GitHub, for signing in with it.", deployment=True),
    Setting("github_secret", str, "", "Secret that goes with it.", secret=True, deployment=True),
    Setting("secret_key", str, "", "Key that signs sessions; made on first start when empty.", secret=True, deployment=True),
    Setting("database", str, "", "PostgreSQL address; empty means SQLite in the data folder.", secret=True, deployment=True),
)  # fmt: skip

NAMES: Mapping[str, Setting] = {row.name: row for row in TABLE}
BY_PATH = frozenset(
    "fixes without networks share_style share_position share_float share_bottom positions related related_look "
    "related_place text_links backlinks quotes quote_cards tag_links discord_embed card_images card_colour card_template "
    "card_logo".split()
)
"""Settings that may be said for some pages only."""


Paths = tuple[tuple[tuple[str, ...], Mapping[str, Any]], ...]
"""What holds for some pages only: patterns of their paths (* as wildcard), and values."""


class Settings:
    """The values in force, and where each came from.

    `settings["page_limit"]` gives a value of the row's type; `settings.origin("page_limit")` gives "environment", "samara.toml",
    "argument", "dashboard" or "default". What environment or file has fixed, the dashboard shows as locked. `paths` is what
    holds for some pages only: patterns of their paths, and values.
    """

    def __init__(self, layers: tuple[tuple[str, Mapping[str, Any]], ...] = (), paths: Paths = ()) -> None:
        self._layers = layers
        self.paths = paths

    def __getitem__(self, name: str) -> Any:
        for _, values in self._layers:
            if name in values:
                return values[name]
        return row(name).default

    def origin(self, name: str) -> str:
        """Where the value in force came from."""
        for origin, values in self._layers:
            if name in values:
                return origin
        row(name)
        return "default"

    def replace(self, **values: Any) -> Settings:
        """The same settings with these values on top, as given on a command line; None leaves a value alone."""
        given = {name: checked(name, value, "argument") for name, value in values.items() if value is not None}
        return Settings((("argument", given), *self._layers), self.paths)

    def at(self, path: str) -> Settings:
        """The settings for the page at this path ("/blog/tea.html"): the first table that matches it goes before the rest of the
        file."""
        for patterns, values in self.paths:
            if any(fnmatchcase(path, pattern) for pattern in patterns):
                return self._before_file(values)
        return self

    def variants(self) -> list[Settings]:
        """These settings, and those of each table for some pages."""
        return [self, *(self._before_file(values) for _, values in self.paths)]

    def site(self) -> dict[str, Any]:
        """All values in force that are about the site, not about the machine, by name; under "path" those for some pages only."""
        return {name: self[name] for name, row in NAMES.items() if not row.deployment} | {PATH: self.paths}

    def _before_file(self, values: Mapping[str, Any]) -> Settings:
        place = next((at for at, (origin, _) in enumerate(self._layers) if origin == FILE_NAME), len(self._layers))
        return Settings((*self._layers[:place], (FILE_NAME, values), *self._layers[place:]))


def row(name: str) -> Setting:
    """The row of this name; `SettingsError` with the nearest name when there is none."""
    try:
        return NAMES[name]
    except KeyError:
        near = difflib.get_close_matches(name, NAMES, 1)
        raise SettingsError(
            f"There is no setting named {name!r}.",
            hint=f"Did you mean {near[0]!r}?" if near else "`samara settings` lists them all.",
        ) from None


def load(folder: Path | None = None, environment: Mapping[str, str] | None = None) -> Settings:
    """Settings from the environment and from `samara.toml` in `folder` (when given and present). Raises SettingsError,
    NotReadable."""
    paths: Paths = ()
    layers: list[tuple[str, Mapping[str, Any]]] = [
        ("environment", from_environment(os.environ if environment is None else environment))
    ]
    try:
        if folder is not None and (folder / FILE_NAME).is_file():
            values = from_file(folder / FILE_NAME)
            paths = values.pop(PATH, ())
            layers.append((FILE_NAME, values))
    except PermissionError as error:
        raise NotReadable(f"{folder} may not be read: {error.strerror}.", hint="Run as somebody who may read it.") from error
    return Settings(tuple(layers), paths)


def from_environment(environment: Mapping[str, str]) -> dict[str, Any]:
    """Values named `SAMARA_…` or `SAMARA_…_FILE`; other names that start so are errors."""
    values: dict[str, Any] = {}
    for key, text in environment.items():
        if not key.startswith("SAMARA_") or key in OUTSIDE:
            continue
        name = key.removeprefix("SAMARA_").lower()
        if name not in NAMES and name.endswith("_file"):
            name = name.removesuffix("_file")
            row(name)
            try:
                text = Path(text).read_text().strip()
            except OSError as error:
                raise SettingsError(f"{key} names {text}, which cannot be read: {error.strerror}.") from error
        values[name] = parsed(name, text, key)
    return values


# Names used by the development scripts, which are no settings of the product.
OUTSIDE = frozenset({"SAMARA_LINKING_DATA", "SAMARA_BENCH_PAGES"})


def from_file(path: Path) -> dict[str, Any]:
    """Values of a `samara.toml`, and under "path" those for some pages only; secrets and deployment settings are refused there,
    since the file is published with the site."""
    try:
        table = tomllib.loads(path.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, RecursionError) as error:
        raise SettingsError(f"{path} is not valid TOML: {error}") from error
    except OSError as error:
        raise SettingsError(f"{path} cannot be read: {error.strerror}.") from error
    values: dict[str, Any] = {}
    for name, value in table.items():
        if name == PATH:
            values[PATH] = tuple(_for_some(each, path) for each in (value if isinstance(value, list) else [value]))
            continue
        if row(name).deployment:
            raise SettingsError(
                f"{path}: {name!r} belongs to the machine, not to the site.",
                hint=f"Set SAMARA_{name.upper()} in the environment.",
            )
        values[name] = checked(name, value, str(path))
    return values


def _for_some(table: Any, path: Path) -> tuple[tuple[str, ...], dict[str, Any]]:
    """One `[[path]]` table: the patterns under `match`, and its values."""
    where = f"{path}: [[{PATH}]]"
    values = dict(table) if isinstance(table, dict) else {}
    patterns = values.pop("match", None)
    patterns = [patterns] if isinstance(patterns, str) else patterns
    if not patterns or not all(isinstance(each, str) and each.startswith(("/", "*")) for each in patterns):
        raise SettingsError(f"{where} names no pages.", hint='Say match = ["/blog/*"].')
    if wrong := next((name for name in values if row(name).name not in BY_PATH), None):
        hint = f"These can: {', '.join(sorted(BY_PATH))}."
        raise SettingsError(f"{where}: {wrong!r} cannot be said for some pages only.", hint=hint)
    return tuple(patterns), {name: checked(name, value, where) for name, value in values.items()}


def parsed(name: str, text: str, where: str) -> Any:
    """The value of a text from the environment; lists are separated by commas."""
    kind = row(name).kind
    if kind is list:
        return [part.strip() for part in text.split(",") if part.strip()]
    if kind is bool:
        if text.lower() in ("1", "true", "yes", "on"):
            return True
        if text.lower() in ("0", "false", "no", "off", ""):
            return False
        raise SettingsError(f"{where}: {text!r} is neither true nor false.")
    if kind is dict:
        try:
            return checked(name, tomllib.loads(text), where)
        except tomllib.TOMLDecodeError as error:
            raise SettingsError(f"{where}: {text!r} is not valid TOML: {error}") from None
    try:
        return checked(name, kind(text), where)
    except ValueError:
        raise SettingsError(f"{where}: {text!r} is not {WORDS[kind]}.") from None


def checked(name: str, value: Any, where: str) -> Any:
    """The value, when it has the type of its row; whole numbers serve as numbers."""
    kind = row(name).kind
    if kind is float and type(value) is int:
        value = float(value)
    if kind is list and isinstance(value, tuple):
        value = list(value)
    if isinstance(value, Mapping):
        value = {key: dict(part) if isinstance(part, Mapping) else part for key, part in value.items()}
    if type(value) is not kind or not all(isinstance(part, str) for part in _parts(value)):
        raise SettingsError(f"{where}: {name} = {value!r} is not {WORDS[kind]}.")
    if isinstance(value, int | float) and value < 0:
        raise SettingsError(f"{where}: {name} = {value!r} is below zero.")
    return value


def _parts(value: Any) -> list[Any]:
    """What a list, a table or a table of tables holds."""
    if isinstance(value, dict):
        return [inner for part in value.values() for inner in (part.values() if isinstance(part, dict) else [part])]
    return value if isinstance(value, list) else []


WORDS = {
    bool: "true or false", int: "a whole number", float: "a number", str: "a text", list: "a list of texts",
    dict: "a table of texts",
}  # fmt: skip


def data_folder(settings: Settings) -> Path:
    """Where state lives: SAMARA_DATA, else the user's data folder (XDG)."""
    if settings["data"]:
        return Path(settings["data"]).expanduser().absolute()
    home = os.environ.get("XDG_DATA_HOME") or str(Path.home() / ".local" / "share")
    return Path(home) / "samara"


def site_folder(settings: Settings, source: str) -> Path:
    """The folder of state of one site, named readably and uniquely after its source (a resolved path or an address)."""
    readable = re.sub(r"[^a-z0-9]+", "-", source.lower()).strip("-")[-40:].strip("-") or "site"
    return data_folder(settings) / f"{readable}-{hashlib.sha256(source.encode()).hexdigest()[:10]}"
