"""Many who wait for the same are given it by one."""

import asyncio

import pytest

from samara.server.hot.once import Once


def test_work_is_done_once_for_all_who_wait():
    async def tried() -> tuple[list[int], list[str]]:
        once, begun, gate = Once[int](), list[str](), asyncio.Event()

        async def work(key: str) -> int:
            begun.append(key)
            await gate.wait()
            return len(begun)

        waiting = [asyncio.ensure_future(once.do(key, lambda key=key: work(key))) for key in ("a", "a", "b", "a")]
        await asyncio.sleep(0)
        # Whoever asked first hangs up.
        waiting[0].cancel()
        gate.set()
        found = await asyncio.gather(*waiting[1:])
        return [*found, await once.do("a", lambda: work("a"))], begun

    assert asyncio.run(tried()) == ([1, 2, 1, 3], ["a", "b", "a"])


def test_all_who_wait_get_the_error_and_the_next_begins_anew():
    async def tried() -> list[object]:
        once, times = Once[int](), list[int]()

        async def work() -> int:
            times.append(1)
            await asyncio.sleep(0)
            if len(times) == 1:
                raise OSError("gone")
            return len(times)

        failed = await asyncio.gather(once.do("a", work), once.do("a", work), return_exceptions=True)
        return [*map(str, failed), await once.do("a", work)]

    assert asyncio.run(tried()) == ["gone", "gone", 2]


@pytest.mark.filterwarnings("error")
def test_nobody_is_left_to_hear_of_an_error():
    async def tried() -> int:
        once = Once[int]()

        async def work() -> int:
            await asyncio.sleep(0)
            raise OSError("gone")

        asking = asyncio.ensure_future(once.do("a", work))
        await asyncio.sleep(0)
        asking.cancel()
        await asyncio.gather(asking, return_exceptions=True)
        for _ in range(3):
            await asyncio.sleep(0)
        return len(once._under_way)

    assert asyncio.run(tried()) == 0
