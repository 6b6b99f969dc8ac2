import pytest

from cloudeval.model.wording import LANGUAGES, Language
from tests.tui.pictures import FOLDER, SCENES, SIZES, picture


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("scene", SCENES)
def test_a_screen_looks_as_it_was_last_looked_at(
    scene: str, language: Language, size: tuple[int, int]
) -> None:
    kept = FOLDER / f"{scene}.{language}.{size[0]}x{size[1]}.txt"
    drawn = picture(SCENES[scene], language, size)
    assert drawn == kept.read_text(encoding="utf-8"), "python -m tests.tui.pictures --write"


def test_no_picture_is_kept_of_what_is_no_screen() -> None:
    names = {path.name.partition(".")[0] for path in FOLDER.iterdir()}
    assert names == set(SCENES)
