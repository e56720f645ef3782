"""Files that are copied as they are, and the theme's style sheets that become one."""

from __future__ import annotations

from backfile.publish.archive import Archive
from backfile.publish.plan import FileContext, Plan
from backfile.publish.reading import Content
from backfile.publish.settings import PublishSettings
from backfile.publish.styles import BUNDLE, is_bundled, order

THEME_FOLDER = "theme"


def make_file_plans(settings: PublishSettings, content: Content) -> list[Plan]:
    """Copies of static files (EXTRA_PATH_METADATA moves them), then the theme's."""
    moved = dict(settings.extra_paths)
    plans: dict[str, Plan] = {}
    for path, digest in content.files.items():
        target = moved.get(path, path)
        plans[target] = _copy(target, str(settings.content / path), digest)
    for target, (file, digest) in content.twins.items():
        plans.setdefault(target, _copy(target, str(file), digest))
    sheets = []
    for path, digest in content.theme_files.items():
        source = str(settings.theme / "static" / path)
        if is_bundled(path):
            sheets.append(path)
        else:
            target = f"{THEME_FOLDER}/{path}"
            plans[target] = _copy(target, source, digest)
    if sheets:
        files = tuple((str(settings.theme / "static" / path), content.theme_files[path]) for path in order(sheets))
        target = f"{THEME_FOLDER}/{BUNDLE}"
        accent = f":root{{--brand:{settings.site.accent}}}" if settings.site.accent else ""
        plans[target] = Plan(target, target, "bundle", "", _same, (FileContext(files, accent),))
    return [plans[path] for path in sorted(plans)]


def _copy(target: str, source: str, digest: bytes) -> Plan:
    return Plan(target, target, "copy", "", _same, (FileContext(((source, digest),)),))


def _same(_: Archive, context: FileContext) -> FileContext:
    return context
