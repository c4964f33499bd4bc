"""Pages as they are in the wild, with every fix: each is mended, or left alone for a reason that is told; none is damaged, and undo
gives back every byte."""

from pathlib import Path

import pytest

from samara import api
from samara.core.edit import Reason, apply, strip
from samara.core.html import Document
from samara.core.settings import Settings

WORDS = "<p>Larch is sawn in winter, dried for two summers and planed by hand before it becomes a frame.</p>" * 4
MAIN = f"<main><h1>Larch</h1>{WORDS}</main>"
TITLE = "<title>Larch</title>"
XHTML = '<?xml version="1.0"?><!DOCTYPE html><html xmlns="http://www.w3.org/1999/xhtml" xml:lang="en">'

PAGES: dict[str, bytes] = {
    "no-head": f"<!doctype html><html lang=en><body>{MAIN}</body></html>".encode(),
    "no-body": f"<!doctype html><html lang=en><head>{TITLE}</head>{MAIN}</html>".encode(),
    "no-tags-but-text": f"<!doctype html>{TITLE}<h1>Larch</h1>{WORDS}".encode(),
    "broken": f"<html lang=en><head>{TITLE}<meta name=a<meta name=b></head><body><div><main><h1>Larch<p><b><i>{WORDS}</b></i></div></p".encode(),
    "never-closed-comment": f"<html lang=en><head>{TITLE}</head><body>{MAIN}<!-- the rest".encode(),
    "comment": f"<html lang=en><head><!-- </head> -->{TITLE}<!-- </head><body> --></head><body>{MAIN}</body></html>".encode(),
    "cdata": f"<html lang=en><head>{TITLE}<script>//<![CDATA[\n'</head>'\n//]]></script></head><body><svg><![CDATA[</head></main>]]></svg>{MAIN}</body></html>".encode(),
    "markup-in-scripts": f"<html lang=en><head>{TITLE}<script>document.write('</head><body><main>')</script></head><body>{MAIN}<script>x='</main></body>'</script></body></html>".encode(),
    "conditional": f"<!--[if IE]><html class=ie><![endif]--><!--[if !IE]><!--><html lang=en><!--<![endif]--><head>{TITLE}<!--[if lt IE 9]><script src=x.js></script></head><![endif]--></head><body>{MAIN}</body></html>".encode(),
    "utf-16-le": b"\xff\xfe" + f"<html lang=en><head>{TITLE}</head><body>{MAIN}é</body></html>".encode("utf-16-le"),
    "utf-16-be": b"\xfe\xff" + f"<html lang=en><head>{TITLE}</head><body>{MAIN}é</body></html>".encode("utf-16-be"),
    "windows-1252": f"<html lang=de><head><meta charset=windows-1252><title>Lärche</title></head><body>{MAIN}„ß“</body></html>".encode("cp1252"),
    "shift-jis": f"<html lang=ja><head><meta charset=shift_jis><title>から松</title></head><body>{MAIN}表示</body></html>".encode("shift_jis"),
    "koi8-r": f"<html lang=ru><head><meta charset=koi8-r><title>Лиственница</title></head><body>{MAIN}</body></html>".encode("koi8-r"),
    "gb18030": f"<html lang=zh><head><meta charset=gb18030><title>落叶松</title></head><body>{MAIN}𠮷</body></html>".encode("gb18030"),
    "no-charset": f"<html lang=en><head>{TITLE}</head><body>{MAIN}caf".encode() + b"\xe9</body></html>",
    "bytes-that-are-none": f"<html lang=en><head><meta charset=utf-8>{TITLE}</head><body>{MAIN}".encode() + b"\xff\xfe\x00</body></html>",
    "crlf": f"<html lang=en>\r\n<head>\r\n{TITLE}\r\n</head>\r\n<body>\r\n{MAIN}\r\n</body>\r\n</html>\r\n".encode(),
    "bom": b"\xef\xbb\xbf" + f"<html lang=en><head>{TITLE}</head><body>{MAIN}é</body></html>".encode(),
    "one-line-of-5-mb": f"<html lang=en><head>{TITLE}</head><body><main><h1>Larch</h1>{f'<p>{WORDS[3:95] * 40}</p>' * 1_360}</main></body></html>".replace("\n", "").encode(),
    "xhtml": f'{XHTML}<head>{TITLE}<meta name="a" content="b" /><link rel="x" href="y" /></head><body><br />{MAIN}</body></html>'.encode(),
    "script-that-closes-itself": f'{XHTML}<head>{TITLE}<script src="x.js" /></head><body>{MAIN}</body></html>'.encode(),
    "upper-case": f"<HTML LANG=EN><HEAD><TITLE>Larch</TITLE><META NAME=a CONTENT=b></HEAD><BODY>{MAIN.upper()}</BODY></HTML>".encode(),
    "templates": f"<html lang=en><head>{TITLE}{{{{ head }}}}{{% if a < b %}}</head><body {{{{ attributes }}}}>{MAIN}{{{{ x }}}}<?php echo '</body>' ?></body></html>".encode(),
    "frames": f"<html lang=en><head>{TITLE}</head><frameset cols=*><frame src=crlf.html><noframes>{MAIN}</noframes></frameset></html>".encode(),
    "two-heads": f"<html lang=en><head>{TITLE}</head><head><meta name=a></head><body><body>{MAIN}</body></html><html></html>".encode(),
    "nothing-closed": f"<html lang=en><head>{TITLE}<body><main><h1>Larch<p>{WORDS[3:]}<table><tr><td><form><select><option>".encode(),
    "read-only": f"<html lang=en><head>{TITLE}</head><body>{MAIN}</body></html>".encode(),
}  # fmt: skip
LEFT = {"broken", "nothing-closed", "script-that-closes-itself"}
"""Pages of which a part is left alone, since there is no safe place for it."""
UNTOUCHED = {"script-that-closes-itself", "templates"}
"""Pages that are left alone altogether: to a browser, all of one is a script; the other has still to be filled in."""


class Optimised:
    """All the pages in one folder, what was planned for each, what each became, and what undo gave back."""

    def __init__(self, root: Path) -> None:
        self.site = root / "site"
        self.site.mkdir()
        for name, data in PAGES.items():
            (self.site / f"{name}.html").write_bytes(data)
        (self.site / "read-only.html").chmod(0o444)
        settings = Settings().replace(url="https://example.org/", data=str(root / "state"), workers=1, related=0)
        self.plans = {
            each.summary.source.removesuffix(".html"): each for each in api.plan(str(self.site), settings=settings).pages
        }
        api.optimize(str(self.site), settings=settings, in_place=True)
        self.made = {name: (self.site / f"{name}.html").read_bytes() for name in PAGES}
        self.mode = (self.site / "read-only.html").stat().st_mode & 0o777
        self.again = api.optimize(str(self.site), settings=settings, in_place=True).written
        api.undo(str(self.site), settings=settings)


@pytest.fixture(scope="module")
def done(tmp_path_factory: pytest.TempPathFactory) -> Optimised:
    return Optimised(tmp_path_factory.mktemp("bad"))


@pytest.mark.parametrize("name", list(PAGES))
def test_a_bad_page_is_mended_or_left_alone_and_never_damaged(name: str, done: Optimised) -> None:
    planned, made = done.plans[name], done.made[name]
    assert made == planned.after
    assert (made == PAGES[name]) == (name in UNTOUCHED)
    assert any(each.reason is Reason.TOO_BROKEN for each in planned.plan.refused) == (name in LEFT)
    added = [edit for edit in planned.plan.edits if edit.start == edit.end and strip(edit.new) == b""]
    corrected = [edit for edit in planned.plan.edits if edit not in added]
    assert strip(made) == apply(PAGES[name], corrected)
    before, after = (Document(data, "https://example.org/").encoded for data in (PAGES[name], made))
    assert (after.charset, after.charset_from) == (before.charset, before.charset_from)


def test_undo_gives_back_every_byte_and_a_second_run_writes_nothing(done: Optimised) -> None:
    assert done.again == ()
    assert {path.name: path.read_bytes() for path in done.site.iterdir()} == {
        f"{name}.html": data for name, data in PAGES.items()
    }
    assert done.mode == 0o444
