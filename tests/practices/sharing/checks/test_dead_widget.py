from judging import said

CHECK = "sharing/dead-widget"


def test_the_library_that_google_still_serves_is_alive() -> None:
    library = '<script src="https://apis.google.com/js/platform.js"></script><div class="g-ytsubscribe" data-channel="tea"></div>'
    assert said(CHECK, f"<main>{library}</main>") == []


def test_the_button_of_google_plus_is_dead() -> None:
    assert said(CHECK, '<main><script src="https://apis.google.com/js/plusone.js"></script></main>') == [
        "loads https://apis.google.com/js/plusone.js, but Google+ closed in April 2019"
    ]
