"""Django's settings, derived from Samara's; importing it reads the environment and writes nothing."""

from __future__ import annotations

from functools import cache

from django.utils.functional import lazy

from samara.core.settings import load
from samara.server.database import database
from samara.server.secret import secret_key

SAMARA = load()

# Made on first use, so that a type checker or `--help` leaves no file behind; read once, since much is signed for each comment.
SECRET_KEY = lazy(cache(lambda: secret_key(SAMARA)), str)()
DEBUG = False
# Foreign hosts are refused in asgi.py, before Django is asked: it also guards the site's own files.
ALLOWED_HOSTS = ["*"]

INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "allauth",
    "allauth.account",
    "allauth.socialaccount",
    "allauth.mfa",
    "allauth.usersessions",
    "samara.server.apps.SamaraConfig",
]
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "samara.server.middleware.GuardMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "samara.server.middleware.FaultMiddleware",
]
ROOT_URLCONF = "samara.server.urls"
ASGI_APPLICATION = "samara.server.asgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {"context_processors": ["django.template.context_processors.request", "samara.server.views.frame.frame"]},
    }
]
DATABASES = {"default": database(SAMARA)}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

AUTH_USER_MODEL = "samara.Person"
LOGIN_URL = "/-/sign-in/"
JOIN_URL = "/-/join/"
LOGIN_REDIRECT_URL = "/-/"

# What allauth knows of people. Codes, pages and limits are ours; it brings passkeys, sessions and the sign-ins of others.
ACCOUNT_ADAPTER = "samara.server.adapter.AccountAdapter"
ACCOUNT_USER_MODEL_USERNAME_FIELD = "handle"
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*"]
ACCOUNT_EMAIL_VERIFICATION = "none"
MFA_ADAPTER = "samara.server.adapter.PasskeyAdapter"
MFA_SUPPORTED_TYPES = ["webauthn"]
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN = False

# X-Forwarded-Proto is believed only where a proxy of the owner's is said to stand in front.
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if SAMARA["trusted_proxies"] else None

EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend" if SAMARA["smtp_host"] else "samara.server.mail.Outbox"
EMAIL_HOST = SAMARA["smtp_host"]
EMAIL_PORT = SAMARA["smtp_port"]
EMAIL_HOST_USER = SAMARA["smtp_user"]
EMAIL_HOST_PASSWORD = SAMARA["smtp_password"]
EMAIL_USE_TLS = SAMARA["smtp_security"] == "starttls"
EMAIL_USE_SSL = SAMARA["smtp_security"] == "tls"
EMAIL_TIMEOUT = 10
DEFAULT_FROM_EMAIL = SAMARA["mail_from"]

# The only cookie but that of views/carried.py, set when somebody has signed in, or is on the way to. The CSRF token lives in the
# session, so that it needs none of its own.
SESSION_COOKIE_NAME = "samara"
SESSION_COOKIE_PATH = "/-/"
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
CSRF_USE_SESSIONS = True
CSRF_FAILURE_VIEW = "samara.server.views.faults.csrf_failure"

FILE_UPLOAD_HANDLERS = ["samara.server.uploads.Refusing"]

SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"

LANGUAGE_CODE = "en"
USE_I18N = True
USE_TZ = True
TIME_ZONE = "UTC"
STATIC_URL = "/-/static/"

# Faults of ours are told on the terminal; what readers do is not written down.
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "handlers": {"terminal": {"class": "logging.StreamHandler", "level": "ERROR"}},
    "loggers": {"django": {"handlers": ["terminal"], "level": "ERROR", "propagate": False}},
}
