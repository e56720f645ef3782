"""JSON-LD of single pieces."""

from __future__ import annotations

from backfile.publish.jsonld import author_json_ld
from backfile.publish.records import Link

OUTLET = Link("The Example Courier", "outlets/the-example-courier/")


def test_an_author_is_a_person() -> None:
    assert author_json_ld(Link("A. Writer", "authors/a-writer/"), OUTLET) == {"@type": "Person", "name": "A. Writer"}


def test_an_outlet_that_signs_itself_is_an_organisation() -> None:
    found = author_json_ld(Link("the example courier", "authors/the-example-courier/"), OUTLET)
    assert found == {"@type": "NewsMediaOrganization", "name": "the example courier"}
