"""The verbs as functions: plain data in and out. The command line and the server say no more than this."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import AbstractContextManager, nullcontext
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from samara.core import allowlist, choice, explanation, target, timing, urls, wording
from samara.core import audit as auditing
from samara.core import settings as table
from samara.core.allowlist import Rule
from samara.core.errors import SettingsError
from samara.core.finding import Report
from samara.core.graph import Graph
from samara.core.page import Summary
from samara.core.settings import Settings
from samara.core.site import Site
from samara.core.stage import Stage
from samara.core.unread import passed
from samara.core.version import VERSION
from samara.networks import catalogue as network_catalogue
from samara.networks import own
from samara.practices import catalogue, former, planning, remedies
from samara.practices import pairs as paired
from samara.practices.planning import Body, Held, SitePlan
from samara.practices.writing import Writing
from samara.previews import preview as cards
from samara.previews import trying
from samara.previews.pair import Pair
from samara.previews.preview import Preview
from samara.reading import bots, reach, single, sites, thumbnail
from samara.reading import folder as folders
from samara.reading.mirror import Mirror
from samara.reading.scope import scope
from samara.reading.source import Form, Source, recognise
from samara.reading.task import Wish

if TYPE_CHECKING:
    from samara.practices.linking.decisions import Decision
    from samara.practices.linking.related import Suggestions
    from samara.practices.linking.review import Review

MOST_LINKS = 3
"""Links in the text that are suggested for a page, unless said."""

Progress = Callable[[int, int], None]

SHOWN_RELATED, MOST_RELATED = 5, 10
"""Related pages that are chosen together, as they are shown, and how many are suggested."""


class Optimized(msgspec.Struct, frozen=True):
    """What optimising did: how many pages there are, the files written (relative paths), how many files stayed as they were,
    how often each fix acted, what it left alone (by fix and reason), and what was not read, and why: links that lead out of the
    site are not published either. `unmet` says which pins and bans mean nothing; `passed` which files look like pages, are none
    and stay as they are, and why."""

    pages: int
    written: tuple[str, ...]
    unchanged: int
    acted: dict[str, int]
    refused: dict[str, dict[str, former.Left]]
    unread: dict[str, str] = {}
    unmet: tuple[str, ...] = ()
    passed: dict[str, str] = {}


def read(
    source: Source | str,
    *,
    settings: Settings | None = None,
    net: bool = False,
    keep: bool = True,
    progress: Progress | None = None,
) -> Site:
    """The site behind a folder, a file, a sitemap or an address, each page already examined by the page checks (`site.derived`).

    `net` lets probes ask the network, `keep` uses the cache; `progress` is told (done, known).
    Raises SourceError, NetworkError, StateError, SettingsError.
    """
    source, settings = _opened(source, settings)
    return sites.read(source, settings, Wish(each=catalogue.examined, net=net, keep=keep), progress)


def audit(
    source: Source | str | Site,
    *,
    settings: Settings | None = None,
    net: bool = False,
    keep: bool = True,
    progress: Progress | None = None,
    only: Sequence[str] = (),
    skip: Sequence[str] = (),
    allow: Sequence[Rule] | None = None,
    today: date | None = None,
) -> Report:
    """What stops people from linking, sharing, talking and reusing: findings, scores, and what to do first.

    Takes a source, or a Site that `read` gave. `only` and `skip` name checks and practices. What `allow` (else the
    `samara-allow.toml` beside the source) and comments in pages allow on the day `today` is left out. Raises what `read` raises,
    and SettingsError.
    """
    every = catalogue.checks()
    checks = choice.choose(every, only, skip)
    site = source if isinstance(source, Site) else read(source, settings=settings, net=net, keep=keep, progress=progress)
    rules = allowed(site.source) if allow is None else allow
    titles = {name: fix.title for name, fix in remedies.fixes().items()}
    allowing = allowlist.Allowlist(today or date.today(), tuple(rules), tuple(every))
    return auditing.audit(site, Graph(site), checks, site.derived, titles, allowing)


def allowed(source: str) -> tuple[Rule, ...]:
    """What the `samara-allow.toml` beside a source (a path or an address) allows. Raises SettingsError."""
    if urls.is_url(source):
        return ()
    path = Path(source)
    return allowlist.load((path if path.is_dir() else path.parent) / allowlist.FILE_NAME, catalogue.checks())


def profile(site: Site, *, only: Sequence[str] = (), skip: Sequence[str] = ()) -> list[timing.Timing]:
    """How long each check takes on this site, the slowest first. Raises SettingsError."""
    return timing.measure(site, Graph(site), choice.choose(catalogue.checks(), only, skip))


def preview(
    page: Source | str,
    *,
    networks: Sequence[str] = (),
    root: Path | None = None,
    settings: Settings | None = None,
    net: bool = False,
    as_bots: bool = False,
    embed: bool = False,
    typed: bool = True,
) -> Preview:
    """How one page, a file or an address, will look when it is pasted into each of these networks (default: the twelve usual, and
    those of the owner).

    `root` is the folder of the built site that a file belongs to; `net` asks other hosts for its pictures, which an address
    does by itself. With `as_bots` an address is asked for as each network's own fetcher asks, and its card is made of what that
    one gets. `embed` puts the pictures that can be had into the preview, made small. `typed` says that the user named the host on
    the command line, so that it may be private. Raises NotFound, NotReadable, NetworkError,
    SettingsError.
    """
    source = recognise(page) if isinstance(page, str) else page
    mine = own.include(root or source.folder)
    if settings is None:
        settings = table.load(root or source.folder)
    shown = [network_catalogue.named(name) for name in networks] or cards.usual(mine)
    if as_bots:
        trials = bots.ask(source, settings, shown, lambda read, network, embeds: cards.pictures(read, [network], embeds))
        made = trying.preview(trials, shown)
    else:
        found = single.look(
            source, settings, lambda read, embeds: cards.pictures(read, shown, embeds), root=root, net=net, typed=typed
        )
        made = cards.preview(found.page, shown, found.images, found.embeds, found.sent)
    if not embed:
        return made
    wanted = [card.image.value for card in made.cards if card.image]
    pictures = thumbnail.gather(source, made.source, wanted, settings, root=root, net=net)
    return msgspec.structs.replace(made, pictures=pictures)


def pairs(site: Site, source: Source, settings: Settings) -> list[Pair]:
    """The cards of the most linked pages of a site that `read` gave, now and as `optimize` would make them.

    They are those of the usual networks. What optimising makes, and pictures, are known of a folder only. Raises SettingsError,
    StateError.
    """
    networks = cards.usual()
    root = source.folder if source.form is not Form.SITEMAP else None
    if root is None:
        return paired.pairs(site, settings, networks)
    fetch = reach.local(root, scope(site.url, settings["map"]))
    said = wordings(source, settings)
    return paired.pairs(site, settings, networks, lambda summary: (root / summary.source).read_bytes(), fetch, said)


def plan(
    source: Source | str, *, settings: Settings | None = None, net: bool = False, progress: Progress | None = None
) -> SitePlan:
    """What `optimize` would do, page after page and to the site; nothing is written. Raises what `read` raises, SettingsError."""
    source, settings = _opened(source, settings)
    site, body = bare(source, settings, progress, net=net)
    return planning.plan(site, settings, body, wordings(source, settings))


def optimize(
    source: Source | str,
    *,
    settings: Settings | None = None,
    out: Path | None = None,
    in_place: bool = False,
    net: bool = False,
    progress: Progress | None = None,
    read: tuple[Site, Body] | None = None,
) -> Optimized:
    """Mend the pages of a site, into the folder `out` (the whole site, other files copied) or in place.

    Files are written whole or not at all, and only when they change; `out` changes as a whole or not at all. What `in_place`
    changes can be undone (`undo`). Links are kept as far as they stay inside the site. `net` lets probes ask the network. `read`
    is what `bare` gave of this source, which is then not read again.
    Raises what `read` raises, TargetError, and SettingsError for options that contradict each other.
    """
    from samara.practices.linking import wishes

    source, settings = _opened(source, settings)
    root = source.folder
    if in_place == (out is not None):
        raise SettingsError("Say where to write: --out DIR or --in-place.")
    if in_place and root is None:
        raise SettingsError(f"{source.name} is no folder, so it cannot be changed in place.", hint="Use --out DIR.")
    if out is not None:
        out = out.expanduser().absolute()
        if root is not None and (out.resolve() == root or root in out.resolve().parents or out.resolve() in root.parents):
            raise SettingsError(f"{out} and {root} overlap.", hint="Choose a folder beside the site, or use --in-place.")
    last = table.site_folder(settings, source.name) / "optimised" / f"{target.digest(os.fsencode(out or ''))}.bin"
    with _place(out, source, settings) as place:
        site, body = read or bare(source, settings, progress, net=net)
        here = root is not None and not any(urls.is_url(summary.source) for summary in site.summaries)
        if in_place and not here:
            raise SettingsError(f"{source.name} lists pages that lie elsewhere: they cannot be changed.", hint="Use --out DIR.")
        unread = {other.source: other.note for other in site.others if other.why == "not-readable"}
        writing = Writing(place)
        whole = here and out is not None and source.form is not Form.FILE
        found = folders.everything(root) if root and whole else folders.Contents({}, {}, {})
        writing.links(found.links)
        said = wordings(source, settings)
        state = planning.state(site, settings, said)
        before = former.load(last)
        same = before is not None and before.state == state and writing.recall(before)
        if not same:
            plan = planning.plan(site, settings, body, said)
            writing.site(plan)
            for planned in plan.pages:
                writing.page(planned)
        for name, path in found.files.items():
            writing.copy(path, name)
        if isinstance(place, Stage) or (site.complete and not same):
            place.finish(target.Manifest(VERSION, tuple(writing.manifest), passed(site.others)))
        if not same:
            former.keep(last, writing.former(state))
    return Optimized(
        writing.pages, tuple(sorted(writing.written)), writing.unchanged, dict(sorted(writing.acted.items())),
        {fix: dict(sorted(reasons.items())) for fix, reasons in sorted(writing.refused.items())}, unread | found.gaps,
        wishes.unmet(settings, [summary.url for summary in site.summaries]), passed(site.others),
    )  # fmt: skip


def related(
    source: Source | str,
    *,
    settings: Settings | None = None,
    most: int = MOST_RELATED,
    fresh: bool = False,
    followed: bool = True,
    explained: bool = True,
    progress: Progress | None = None,
    complain: Callable[[str], None] = lambda line: None,
) -> Suggestions:
    """For every page of a site, or of a file of JSON lines, the most useful next ones, best first, and why.

    `fresh` leaves out what the text of a page links to, which holds for a site anyway; `followed` takes related pages that
    authors list for links too, beside learning from them; unless `explained`, reasons may be left out. `complain` is told of
    lines that cannot be read. Raises what `read` raises, SettingsError, and SamaraError where libraries are missing.
    """
    from samara.practices.linking import extra, lines

    extra.require("Related pages")
    from samara.practices.linking import wishes
    from samara.practices.linking.leading import suggest
    from samara.practices.linking.related import relate
    from samara.practices.linking.rules import Rules

    if isinstance(source, str) and lines.are_lines(source):
        rules = Rules(shown=min(most, SHOWN_RELATED), linked=not fresh)
        pages = lines.read(Path(source), complain)
        return relate(pages, rules, most=most, followed=followed, explained=explained, progress=progress)
    source, settings = _opened(source, settings)
    settings = settings.replace(related=settings["related"] or SHOWN_RELATED)
    site, _ = bare(source, settings)
    found = suggest(site, Graph(site), settings, most=most, followed=followed, explained=explained, progress=progress)
    return msgspec.structs.replace(found, unmet=wishes.unmet(settings, [summary.url for summary in site.summaries]))


def links(
    source: Source | str,
    *,
    settings: Settings | None = None,
    most: int = MOST_LINKS,
    precision: float | None = None,
    earned: Mapping[str, int] | None = None,
    net: bool = False,
    progress: Progress | None = None,
) -> Review:
    """The links of a site for an editor: words that could lead somewhere, resources outside, and the plan.

    At most so many links are suggested for a page, at least as sure as `precision` says (default: the setting link_precision).
    `earned` are mentions and shares by address; `net` asks whether pages elsewhere live. Raises what `read` raises,
    SettingsError, and SamaraError where libraries are missing.
    """
    from samara.practices.linking import extra

    extra.require("Links in the text")
    from samara.practices.linking.review import review
    from samara.reading.life import lives

    source, settings = _opened(source, settings)
    site, body = bare(source, settings, progress)
    ask = partial(lives, settings=settings) if net else None
    return review(site, settings, lambda summary: body(summary).own, most=most, precision=precision, earned=earned, ask=ask)


def decide(
    source: Source | str, lines: Iterable[str], *, settings: Settings | None = None, name: str = "The table"
) -> tuple[tuple[Decision, ...], tuple[str, ...]]:
    """Take the decisions of a table that `samara links --format csv` wrote and somebody filled in; those taken, and a sentence
    for each line that was not.

    `optimize` obeys them from now on. SettingsError tells of a table of which nothing can be taken. Raises what `read` raises,
    and StateError.
    """
    from samara.practices.linking import rows

    source, settings = _opened(source, settings)
    site, body = bare(source, settings)
    return rows.take(site, settings, lines, name, lambda summary: body(summary).own)


def undo(source: Source | str, *, settings: Settings | None = None) -> tuple[list[str], list[str]]:
    """Give back what `optimize(in_place=True)` changed; the files restored, and those left alone since somebody changed them
    after us.

    Raises SourceError, TargetError, StateError.
    """
    source, settings = _opened(source, settings)
    if source.folder is None:
        raise SettingsError(f"{source.name} was never changed: only folders are.")
    return target.Undo(table.site_folder(settings, source.name)).restore(source.folder)


def explain(name: str = "") -> str:
    """What a check, a fix or a practice promises, why, an example, and its source; without a name, all of them in a line each.

    Raises SettingsError with the nearest name.
    """
    return explanation.explain(name, catalogue.practices(), catalogue.checks(), remedies.fixes())


def _place(out: Path | None, source: Source, settings: Settings) -> AbstractContextManager[target.InPlace | Stage]:
    """Where to write to: a folder that changes as a whole, or the site's own files."""
    if out is not None:
        return Stage(out)
    assert source.folder is not None
    return nullcontext(target.InPlace(source.folder, target.Undo(table.site_folder(settings, source.name))))


def bare(source: Source, settings: Settings, progress: Progress | None = None, *, net: bool = False) -> tuple[Site, Body]:
    """The site as it is without our blocks, and the way to its pages' bytes. Raises what `read` raises."""
    root = source.folder
    state = table.site_folder(settings, source.name)
    mirror, undo = Mirror(state / "mirror"), target.Undo(state)
    crawled = root is None or source.form is Form.SITEMAP
    site = sites.read(source, settings, Wish(bare=True, net=net, undo=undo, catch=mirror.keep if crawled else None), progress)

    def body(summary: Summary) -> Held:
        if root is None or urls.is_url(summary.source):
            data = mirror.body(summary)
            return Held(data, data)
        path = root / summary.source
        try:
            data = path.read_bytes()
        except OSError as error:
            raise target.unreadable(path, error) from error
        return Held(data, undo.original(summary.source, data))

    return site, body


def _opened(source: Source | str, settings: Settings | None) -> tuple[Source, Settings]:
    if isinstance(source, str):
        source = recognise(source)
    own.include(source.folder)
    return source, settings or table.load(source.folder)


def wordings(source: Source, settings: Settings) -> dict[str, wording.Wording]:
    """What the owner typed for the cards of this site, in the dashboard."""
    return wording.load(table.site_folder(settings, source.name))
