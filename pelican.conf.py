"""The site's settings. Pelican's own names where it has them (https://docs.getpelican.com/en/stable/settings.html);
those that begin with BACKFILE_ are Backfile's. Build with ``make html``, or ``pelican -s pelican.conf.py``.
"""

import os

# --- What the archive is ---------------------------------------------------------------------------------------------

SITENAME = "The Lowland Backfile"
SITESUBTITLE = "Three papers of a country that is on no map"  # the motto below the name; empty for none
DEFAULT_LANG = "en"  # the language of the interface (docs/theme.md), and of articles that do not tell theirs

# The site's public address. Empty for a local build; ``SITEURL=https://user.github.io/repo make publish`` sets it, and
# with it canonical links and feeds. Links between pages are relative, so the site works below any path.
SITEURL = os.environ.get("SITEURL", "")

# --- How it looks ----------------------------------------------------------------------------------------------------

# The main menu: (name, address). Addresses are relative to the site's root, or begin with https://.
MENUITEMS = (
    ("Latest", ""),
    ("By date", "archives/"),
    ("Topics", "tags/"),
    ("Stories", "stories/"),
    ("Sections", "sections/"),
    ("Outlets", "outlets/"),
    ("About", "pages/about.html"),
)
LINKS = ()  # links of the footer: (name, address)
BACKFILE_FOOTER = ""  # a line of Markdown at the foot of every page
BACKFILE_LICENCE = None  # ("CC BY 4.0", "https://creativecommons.org/licenses/by/4.0/")
BACKFILE_ACCENT = ""  # the accent, a CSS colour such as "#8a1c1c"; empty for the theme's own
BACKFILE_LOGO = ""  # a picture in place of the name, such as "images/logo.svg"
BACKFILE_FAVICON = ""  # such as "images/favicon.svg"
BACKFILE_REPORT = ""  # where readers report a problem: "mailto:archive@example.org?subject=" or an https:// address
BACKFILE_NOINDEX = False  # True asks search engines to stay away
BACKFILE_SEARCH = True  # the search: its box on every page, and its index
BACKFILE_PICTURE_WIDTHS = (480, 960, 1440)  # pixels of the smaller WebP twins of pictures; () for none
BACKFILE_FIRST_WEEKDAY = 0  # the calendar's first column: 0 is Monday, 6 is Sunday

# --- Where things lie ------------------------------------------------------------------------------------------------

PATH = "content"
OUTPUT_PATH = "output"
CACHE_PATH = ".cache"  # what builds remember; may be deleted, the next build is then a full one
THEME = "theme"
ARTICLE_PATHS = ["articles"]
PAGE_PATHS = ["pages"]
STATIC_PATHS = ["images", "extra"]
EXTRA_PATH_METADATA: dict[str, dict[str, str]] = {}  # {"extra/CNAME": {"path": "CNAME"}} puts a file elsewhere

# --- How it is built -------------------------------------------------------------------------------------------------

PLUGINS = ["backfile.publish"]

# "backfile": changed pages only, in all cores. "pelican": every page, one by one, through Pelican's own writer.
BACKFILE_WRITER = os.environ.get("BACKFILE_WRITER", "backfile")
BACKFILE_WORKERS = 0  # processes; 0 for one a core

# Feeds hold absolute addresses, so there are none in a local build.
FEED_ALL_ATOM = "feeds/feed.atom.xml" if SITEURL else None  # for other themes
CATEGORY_FEED_ATOM = TRANSLATION_FEED_ATOM = AUTHOR_FEED_ATOM = AUTHOR_FEED_RSS = None
FEED_MAX_ITEMS = 50
BACKFILE_FEED_BODIES = False  # True puts whole articles into feeds in place of their openings

# "content": pages lie as content/ does, and each old address leads to its page. "original": articles are published at
# their original paths, for an owner who points the old domain here; those whose path cannot be a file lie as before.
URL_STYLE = "content"

# For machines, with SITEURL: each article as IPTC ninjs beside its page, the archive as NDJSON below data/.
BACKFILE_NINJS = True
BACKFILE_DATA = True
BACKFILE_LLMS = False  # True writes llms.txt

# Files with these names are no content.
IGNORE_FILES = ["**/.*", "*.tmp", "*~"]
DELETE_OUTPUT_DIRECTORY = False  # Backfile removes what it no longer wants; True would make every build a full one
RELATIVE_URLS = True
DEFAULT_DATE = (1970, 1, 1)  # for other themes, which cannot show an undated article
TIMEZONE = "UTC"  # for Pelican's own generators; Backfile shows dates as they were published
