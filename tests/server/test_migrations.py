from __future__ import annotations

import pytest
from django.core.management import call_command
from django.db import connection

from samara.server.models import Person


@pytest.mark.django_db
def test_migrations_match_the_models():
    call_command("makemigrations", "--check", "--dry-run", verbosity=0)


@pytest.mark.django_db
def test_tables_carry_the_label_samara():
    own = {model._meta.db_table for model in Person._meta.apps.get_app_config("samara").get_models()}
    assert own == {table for table in connection.introspection.table_names() if table.startswith("samara_")}
