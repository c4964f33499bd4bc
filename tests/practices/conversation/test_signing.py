from __future__ import annotations

from samara.practices.conversation import signing

SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"


def test_the_seal_is_the_one_of_the_standard():
    """The example of https://github.com/standard-webhooks/standard-webhooks, computed by its libraries."""
    sealed = signing.headers(SECRET, "msg_p5jXN8AQM9LWM0D4loKWxJek", 1614265330, b'{"test": 2432232314}')
    assert sealed == {
        "webhook-id": "msg_p5jXN8AQM9LWM0D4loKWxJek",
        "webhook-timestamp": "1614265330",
        "webhook-signature": "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
    }


def test_a_secret_is_written_as_receivers_know_it():
    assert signing.secret(b"\x31\xf2\x90") == "whsec_MfKQ"
