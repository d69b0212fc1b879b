import time, cProfile, pstats
import pytest
from researchdb.seeding import seed
from tests.support.desk import make_desk
from tests.support import stored


@pytest.mark.parametrize("n", range(4))
def test_x(connection, tmp_path, n):
    d = make_desk(tmp_path)
    t = time.perf_counter()
    if n == 2:
        pr = cProfile.Profile()
        pr.enable()
    r = seed(connection, d.seeds, d.articles)
    if n == 2:
        pr.disable()
        pstats.Stats(pr).sort_stats("cumtime").print_stats(25)
    print("SEED", time.perf_counter() - t)
    d.change("claims.yaml", "is repaired.", "is mended.")
    t = time.perf_counter()
    seed(connection, d.seeds, d.articles)
    print("SECOND", time.perf_counter() - t)
