"""One run of writing: planned pages, the files they need, and what else a site holds; and what that did."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from pathlib import Path

from samara.core import allowlist, settings
from samara.core.edit import Drawing, NewFile, Reason, Refused
from samara.core.stage import Stage
from samara.core.target import MANIFEST, InPlace, Written, digest
from samara.networks import own
from samara.practices.former import IN_PART, NAMED, TOLD, Former, Left
from samara.practices.planning import Planned, SitePlan
from samara.reading.folder import harmless
from samara.reading.mirror import file_name


class Writing:
    """One run of writing, and what it did."""

    def __init__(self, place: InPlace | Stage) -> None:
        self._place = place
        self._new: set[str] = set()
        self._done: set[str] = set()
        self.manifest: list[Written] = []
        self.pages = 0
        self.written: list[str] = []
        self.unchanged = 0
        self.acted: Counter[str] = Counter()
        self.refused: dict[str, dict[str, Left]] = {}

    def recall(self, former: Former) -> bool:
        """Do no more than the run before did, whose files all lie here as it wrote them; whether they do."""
        if any(self._place.held(written.path) != written.digest for written in former.files):
            return False
        self.pages = former.pages
        self.acted.update(former.acted)
        self.refused.update(former.refused)
        for written in former.files:
            self._count(written.path, changed=False)
        self.manifest.extend(former.files)
        return True

    def former(self, state: str) -> Former:
        """What was done, for the next run to know; `state` is what it depended on."""
        return Former(state, self.pages, dict(self.acted), self.refused, tuple(self.manifest))

    def page(self, planned: Planned) -> None:
        """Write one page, and before it the files it needs."""
        plan = planned.plan
        self.pages += 1
        self.acted.update(plan.fixes)
        source = planned.summary.source
        self._refuse(plan.refused, source, plan.fixes)
        self._files(plan.files, plan.makers)
        name = file_name(source) if "://" in source else source
        if name is not None:
            self._write(name, planned.after, plan.fixes)

    def site(self, plan: SitePlan) -> None:
        """Write the files that the site needs besides its pages, and note what was refused of those."""
        self._files(plan.files, plan.makers)
        self._refuse(plan.refused, "")

    def _refuse(self, refused: Iterable[Refused], source: str, acting: Collection[str] = ()) -> None:
        """Note what was left alone, and of which page, which has a name unless it is the site as a whole. Of a fix that is
        `acting` on the page only a part was."""
        notes: dict[tuple[str, Reason], list[str]] = {}
        for each in refused:
            notes.setdefault((each.fix, each.reason), []).append(each.note)
        for (fix, reason), said in notes.items():
            reasons = self.refused.setdefault(fix, {})
            key = f"{reason.value}{IN_PART}" if fix in acting else reason.value
            left = reasons.get(key, Left(note=said[0]))
            named = (*left.named, source) if source and len(left.named) < NAMED else left.named
            lines = [f"{source}: {note}" for note in said if note] if source and reason is Reason.NO_PLACE else []
            reasons[key] = Left(left.pages + 1, named, left.note, (*left.told, *lines)[:TOLD])

    def _files(self, files: Iterable[NewFile | Drawing], makers: Mapping[str, tuple[str, ...]]) -> None:
        """Write the files that were not yet written: many pages need the same."""
        for file in files:
            name = file.path
            if name in self._new:
                continue
            self._new.add(name)
            kept = self._place.kept(self._place.real(name)) if isinstance(file, Drawing) else None
            if kept is None:
                self._write(name, file.data, makers.get(name, ()))
            else:
                self._count(self._place.real(name), changed=False)
                self.manifest.append(Written(self._place.real(name), kept, makers.get(name, ())))

    def links(self, links: Mapping[str, str]) -> None:
        """Lay the site's own links, before anything is written that they may lead to."""
        for name, goal in links.items():
            if isinstance(self._place, Stage) and not (_ours(name) or _ours(goal)):
                self._count(name, self._place.link(name, goal))

    def copy(self, path: Path, name: str) -> None:
        """Copy a file of the site that no fix touched."""
        if isinstance(self._place, Stage) and name not in self._done and not _ours(name):
            self._count(name, self._place.copy(path, name))

    def _write(self, name: str, data: bytes, fixes: tuple[str, ...]) -> None:
        name = self._place.real(name)
        self._count(name, self._place.write(name, data))
        self.manifest.append(Written(name, digest(data), fixes))

    def _count(self, name: str, changed: bool) -> None:
        self._done.add(name)
        if changed:
            self.written.append(harmless(name))
        else:
            self.unchanged += 1


def _ours(name: str) -> bool:
    """Whether a file is one of Samara's own, which are not for readers."""
    return name in (MANIFEST, settings.FILE_NAME, allowlist.FILE_NAME) or name.partition("/")[0] in (own.FOLDER, settings.CARDS)
