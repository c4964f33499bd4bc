from __future__ import annotations

import pytest
from django.core.management import call_command
from django.db import connection
from django.db.migrations.recorder import MigrationRecorder

from samara.core.errors import StateError
from samara.core.settings import Settings
from samara.server import start
from samara.server.models import Person


@pytest.mark.django_db
def test_migrations_match_the_models():
    call_command("makemigrations", "--check", "--dry-run", verbosity=0)


@pytest.mark.django_db
def test_tables_carry_the_label_samara():
    own = {model._meta.db_table for model in Person._meta.apps.get_app_config("samara").get_models()}
    assert own == {table for table in connection.introspection.table_names() if table.startswith("samara_")}


@pytest.mark.django_db
def test_database_of_a_newer_version_is_refused(tmp_path):
    MigrationRecorder(connection).record_applied("samara", "9999_from_the_future")
    with pytest.raises(StateError, match="newer Samara"):
        start.prepare(Settings((("environment", {"data": str(tmp_path)}),)))
