"""What a share bar may weigh."""

import pytest
from benchmarks.weight import weigh


@pytest.mark.parametrize(("what", "size", "most"), weigh())
def test_a_share_bar_is_light(what, size, most):
    assert size <= most, what
