"""The one Django application."""

from django.apps import AppConfig


class SamaraConfig(AppConfig):
    """Label `samara`: every table starts with it."""

    name = "samara.server"
    label = "samara"
    verbose_name = "Samara"
    default_auto_field = "django.db.models.BigAutoField"
