"""The small stylesheet on top of Fusion, made from the same colours and sizes as the palette."""

from __future__ import annotations

from dataclasses import asdict
from string import Template

from secretariat import resources
from secretariat.gui.look import tokens
from secretariat.gui.look.palettes import PALETTES, Scheme

GLYPHS = {
    "chevron-down": "muted",
    "chevron-up": "muted",
    "chevron-right": "muted",
    "check": "on_accent",
    "minus": "on_accent",
}
"""Drawings the stylesheet itself needs as a file in ``icons/glyphs``, with the colour they have there."""

_TEXT = """
QLabel[look="title"] { font-size: ${title_pt}pt; font-weight: 600; }
QLabel[look="heading"] { font-size: ${heading_pt}pt; font-weight: 600; }
QLabel[look="strong"] { font-weight: 600; }
QLabel[look="muted"] { color: $muted; }
QLabel[look="small"] { color: $muted; font-size: ${small_pt}pt; }
QLabel[look="hint"] { color: $ink; background: $surface; border: 1px solid $edge; padding: ${px4}px ${px8}px;
  font-size: ${small_pt}pt; }
QLabel[look="refused"] { color: $bad; }
QLabel[tone] { border-radius: ${chip_radius}px; padding: ${px1}px ${px8}px; font-size: ${small_pt}pt;
  font-weight: 600; }
QLabel[tone="neutral"] { color: $muted; background: $neutral_tint; }
QLabel[tone="info"] { color: $accent; background: $info_tint; }
QLabel[tone="good"] { color: $good; background: $good_tint; }
QLabel[tone="warn"] { color: $warn; background: $warn_tint; }
QLabel[tone="bad"] { color: $bad; background: $bad_tint; }
QToolTip { color: $ink; background: $surface; border: 1px solid $edge; padding: 4px 6px; }
"""

_BUTTONS = """
QPushButton { min-height: ${inner}px; padding: 0 ${px12}px; border: 1px solid $edge; border-radius: 4px;
  background: $surface; color: $ink; }
QPushButton:hover { background: $hover; }
QPushButton:pressed { background: $selection; }
QPushButton:focus { border: 2px solid $accent; padding: 0 ${px11}px; min-height: ${inner2}px; }
QPushButton:disabled { color: $faint; border-color: $hairline; background: $window; }
QPushButton:default, QPushButton[look="primary"] { background: $accent; border-color: $accent;
  color: $on_accent; }
QPushButton[look="primary"] { font-weight: 600; }
QPushButton:default:hover, QPushButton[look="primary"]:hover { background: $accent_hover;
  border-color: $accent_hover; }
QPushButton:default:focus, QPushButton[look="primary"]:focus { border: 2px solid $ink; }
QPushButton:default:disabled, QPushButton[look="primary"]:disabled { background: $neutral_tint; color: $faint;
  border-color: $hairline; }
QPushButton[look="quiet"] { border-color: transparent; background: transparent; }
QPushButton[look="quiet"]:hover { background: $hover; }
QPushButton[look="quiet"]:focus { border-color: $accent; }
QPushButton[look="link"] { border-color: transparent; background: transparent; color: $accent; font-weight: 600;
  padding: 0 ${px4}px; min-height: ${px24}px; }
QPushButton[look="link"]:hover { text-decoration: underline; }
QPushButton[look="link"]:focus { border: 1px solid $accent; }
QPushButton[look="link"]:disabled, QPushButton[look="quiet"]:disabled { border-color: transparent;
  background: transparent; color: $faint; }
QToolButton { min-height: ${tool}px; min-width: ${tool}px; padding: 0; border: 1px solid transparent;
  border-radius: 4px; background: transparent; color: $ink; }
QToolButton:hover { background: $hover; }
QToolButton:pressed, QToolButton:checked { background: $selection; }
QToolButton:focus { border-color: $accent; }
QToolButton:disabled { color: $faint; background: transparent; }
QToolButton, QTabBar, QTreeView, QListView, QTableView { icon-size: ${px16}px; }
QToolButton::menu-indicator { image: none; }
QToolButton[popupMode="2"] { padding-right: 2px; }
QCheckBox, QRadioButton { spacing: ${px8}px; min-height: ${px24}px; }
QCheckBox::indicator, QRadioButton::indicator { width: ${box}px; height: ${box}px; border: 1px solid $edge;
  border-radius: 3px; background: $surface; }
QCheckBox::indicator:hover, QRadioButton::indicator:hover { border-color: $accent; }
QCheckBox::indicator:checked { background: $accent; border-color: $accent; image: url($glyphs/check.svg); }
QCheckBox::indicator:indeterminate { background: $accent; border-color: $accent; image: url($glyphs/minus.svg); }
QCheckBox::indicator:disabled { background: $window; border-color: $hairline; }
QRadioButton::indicator { border-radius: ${radio_round}px; }
QRadioButton::indicator:checked { border: ${px5}px solid $accent; width: ${radio_dot}px; height: ${radio_dot}px; }
QCheckBox:focus, QRadioButton:focus { color: $accent; }
"""

_FIELDS = """
QLineEdit, QComboBox, QAbstractSpinBox { min-height: ${inner}px; padding: 0 ${px8}px; border: 1px solid $edge;
  border-radius: 4px; background: $surface; color: $ink; selection-background-color: $accent;
  selection-color: $on_accent; placeholder-text-color: $muted; }
QLineEdit QToolButton, QAbstractSpinBox QLineEdit, QComboBox QLineEdit { min-height: 0; min-width: 0; border: none;
  padding: 0; background: transparent; }
QTextEdit, QPlainTextEdit { border: 1px solid $edge; border-radius: 4px; background: $surface; padding: 4px;
  selection-background-color: $accent; selection-color: $on_accent; placeholder-text-color: $muted; }
QLineEdit:hover, QComboBox:hover, QAbstractSpinBox:hover { border-color: $muted; }
QLineEdit:focus, QComboBox:focus, QAbstractSpinBox:focus { border: 2px solid $accent; padding: 0 ${px7}px;
  min-height: ${inner2}px; }
QTextEdit:focus, QPlainTextEdit:focus { border: 2px solid $accent; padding: 3px; }
QLineEdit:disabled, QComboBox:disabled, QAbstractSpinBox:disabled, QTextEdit:disabled, QPlainTextEdit:disabled,
QLineEdit:read-only, QAbstractSpinBox:read-only { background: $window; border-color: $hairline; }
QLineEdit:disabled, QComboBox:disabled, QAbstractSpinBox:disabled { color: $faint; }
QLineEdit[refused="true"], QComboBox[refused="true"], QTextEdit[refused="true"], QPlainTextEdit[refused="true"],
QAbstractSpinBox[refused="true"] { border: 2px solid $bad; }
QComboBox::drop-down { width: ${px24}px; border: none; }
QComboBox::down-arrow { image: url($glyphs/chevron-down.svg); width: ${px16}px; height: ${px16}px; }
QComboBox QAbstractItemView { border: 1px solid $edge; padding: 4px; background: $surface; outline: none; }
QAbstractSpinBox { max-height: ${inner}px; padding: 0 ${px5}px; }
QAbstractSpinBox:focus { max-height: ${inner2}px; padding: 0 ${px4}px; }
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button { width: ${px20}px; border: none; background: transparent; }
QAbstractSpinBox::up-button:hover, QAbstractSpinBox::down-button:hover { background: $hover; }
QAbstractSpinBox::up-arrow { image: url($glyphs/chevron-up.svg); width: ${px12}px; height: ${px12}px; }
QAbstractSpinBox::down-arrow { image: url($glyphs/chevron-down.svg); width: ${px12}px; height: ${px12}px; }
QAbstractItemView QLineEdit, QAbstractItemView QComboBox, QAbstractItemView QAbstractSpinBox { min-height: 0;
  border: 2px solid $accent; border-radius: 0; padding: 0 ${px4}px; }
QProgressBar { border: none; border-radius: 3px; background: $neutral_tint; max-height: 6px; min-height: 6px; }
QProgressBar::chunk { background: $accent; border-radius: 3px; }
"""

_VIEWS = """
QAbstractItemView { border: 1px solid $hairline; border-radius: 4px; background: $surface; color: $ink;
  selection-background-color: $selection; selection-color: $ink; outline: none; }
QAbstractItemView[look="plain"] { border: none; border-radius: 0; background: transparent; }
QTableView[look="plain"] { background: $surface; }
QTableView::item { padding: 0 ${px5}px; border-bottom: 1px solid $hairline; }
QTableView::item:selected { background: $selection; color: $ink; }
QTableView::item:focus { border: 1px solid $accent; padding: 0 ${px4}px; }
QTreeView { show-decoration-selected: 1; }
QTreeView::item { min-height: ${row}px; padding: 0 ${px4}px; }
QTreeView::item:hover, QTreeView::branch:hover, QListView::item:hover { background: $hover; }
QTreeView::item:selected, QTreeView::branch:selected, QListView::item:selected { background: $selection; color: $ink; }
QTreeView::branch:has-children:closed { image: url($glyphs/chevron-right.svg); }
QTreeView::branch:has-children:open { image: url($glyphs/chevron-down.svg); }
QListView::item { min-height: ${row}px; padding: 0 ${px8}px; }
QListView::indicator, QTableView::indicator { width: ${box}px; height: ${box}px; border: 1px solid $edge;
  border-radius: 3px; background: $surface; }
QListView::indicator:checked, QTableView::indicator:checked { background: $accent; border-color: $accent;
  image: url($glyphs/check.svg); }
QComboBox QAbstractItemView::item { min-height: ${px24}px; padding: 0 ${px8}px; border-radius: 4px; }
QHeaderView { background: $surface; border: none; }
QHeaderView::section { background: $surface; color: $muted; font-size: ${small_pt}pt; font-weight: 600;
  padding: 0 ${px8}px; min-height: ${row}px; border: none; border-bottom: 1px solid $hairline; }
QHeaderView::section:hover { background: $hover; }
QHeaderView::section:focus { color: $accent; }
QHeaderView::up-arrow { image: url($glyphs/chevron-up.svg); width: ${px12}px; height: ${px12}px;
  subcontrol-origin: padding; subcontrol-position: center right; right: 2px; }
QHeaderView::down-arrow { image: url($glyphs/chevron-down.svg); width: ${px12}px; height: ${px12}px;
  subcontrol-origin: padding; subcontrol-position: center right; right: 2px; }
QTableCornerButton::section { background: $surface; border: none; }
QScrollBar { background: transparent; border: none; margin: 0; }
QScrollBar:vertical { width: 12px; }
QScrollBar:horizontal { height: 12px; }
QScrollBar::handle { background: $edge; border-radius: 4px; margin: 2px; }
QScrollBar::handle:hover { background: $muted; }
QScrollBar::handle:vertical { min-height: 32px; }
QScrollBar::handle:horizontal { min-width: 32px; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QAbstractScrollArea::corner { background: transparent; }
QSplitter::handle { background: $hairline; }
QSplitter::handle:horizontal { width: 1px; }
QSplitter::handle:vertical { height: 1px; }
QSplitter::handle:hover { background: $accent; }
QScrollArea { border: none; background: transparent; }
"""

_FRAMES = """
QMenuBar { background: $surface; color: $ink; padding: 0 4px; border-bottom: 1px solid $hairline; }
QMenuBar::item { padding: ${px5}px ${px8}px; background: transparent; border-radius: 4px; }
QMenuBar::item:selected, QMenuBar::item:pressed { background: $selection; }
QMenu { background: $surface; color: $ink; border: 1px solid $edge; padding: 4px; }
QMenu::item { min-height: ${px24}px; padding: 2px ${px24}px 2px ${px8}px; border-radius: 4px; }
QMenu::item:selected { background: $selection; color: $ink; }
QMenu::item:disabled { color: $faint; background: transparent; }
QMenu::icon { left: ${px4}px; }
QMenu::separator { height: 1px; background: $hairline; margin: 4px 8px; }
QTabWidget::pane { border: none; border-top: 1px solid $hairline; top: -1px; }
QTabBar { background: transparent; }
QTabBar::tab { min-height: ${row}px; padding: 2px ${px12}px; border: none; border-bottom: 2px solid transparent;
  color: $muted; background: transparent; font-weight: 600; }
QTabBar::tab:hover { color: $ink; background: $hover; }
QTabBar::tab:selected { color: $accent; border-bottom-color: $accent; }
QTabBar::tab:focus { color: $ink; }
QTabBar::tab:disabled { color: $faint; }
QGroupBox { border: none; margin-top: ${px24}px; font-weight: 600; }
QGroupBox::title { subcontrol-origin: margin; left: 0; }
QStatusBar { background: $surface; border-top: 1px solid $hairline; }
QStatusBar::item { border: none; }
QMainWindow, QDialog { background: $window; }
#rail, #topBar { background: $surface; }
#rail { border-right: 1px solid $hairline; }
#topBar { border-bottom: 1px solid $hairline; }
#searchResults { background: $surface; border: 1px solid $edge; border-radius: 4px; }
#card { background: $surface; border: 1px solid $hairline; border-radius: 6px; }
#readOnlyBar { background: $warn_tint; border-bottom: 1px solid $hairline; }
#messageBar[tone="info"] { background: $info_tint; border-bottom: 1px solid $hairline; }
#messageBar[tone="good"] { background: $good_tint; border-bottom: 1px solid $hairline; }
#messageBar[tone="warn"] { background: $warn_tint; border-bottom: 1px solid $warn; }
#messageBar[tone="bad"] { background: $bad_tint; border-bottom: 1px solid $bad; }
#bigButton { text-align: left; padding: 0; border: 1px solid $hairline; border-radius: 6px; background: $surface; }
#bigButton:hover { background: $hover; border-color: $accent; }
#bigButton:focus { border: 2px solid $accent; }
"""

_CONTRAST = """
QLabel[tone="neutral"] { border: 1px solid $muted; }
QLabel[tone="info"] { border: 1px solid $accent; }
QLabel[tone="good"] { border: 1px solid $good; }
QLabel[tone="warn"] { border: 1px solid $warn; }
QLabel[tone="bad"] { border: 1px solid $bad; }
QAbstractItemView::item:selected { border: 1px solid $accent; }
"""

_PAGES = """
QLineEdit[look="title"] { font-size: ${title_pt}pt; font-weight: 600; border-color: transparent;
  background: transparent; padding: 0; }
QLineEdit[look="title"]:hover { border-color: $hairline; background: $surface; }
QLineEdit[look="title"]:focus { border: 2px solid $accent; background: $surface; padding: 0; }
#page { background: $surface; }
#inset { background: $window; border: 1px solid $hairline; border-radius: 6px; }
#result { border: 1px solid transparent; border-radius: 4px; }
#result:focus { border-color: $accent; }
#rail QToolButton { min-height: ${rail_low}px; }
QToolButton[look="kind"] { min-height: 0; padding: 0 ${px4}px; color: $muted; font-size: ${small_pt}pt; }
QToolButton[look="kind"]:focus { border-color: $accent; color: $ink; }
QTextEdit[look="page"] { border-color: transparent; background: transparent; }
QTextEdit[look="page"]:hover { border-color: $hairline; }
QTextEdit[look="page"]:focus { border: 2px solid $accent; background: $surface; }
QListView[look="outline"] { border: none; border-right: 1px solid $hairline; border-radius: 0;
  background: transparent; }
QPushButton[look="quiet"] { min-height: ${px24}px; }
QToolButton[look="group"] { padding: 0 ${px8}px; }
"""

_SHEET = Template(_TEXT + _BUTTONS + _FIELDS + _VIEWS + _FRAMES + _PAGES)


def stylesheet(scheme: Scheme) -> str:
    """The stylesheet of a palette, at the zoom of this moment."""
    sizes = {f"px{pixels}": str(tokens.scaled(pixels)) for pixels in (1, 3, 4, 5, 7, 8, 11, 12, 16, 20, 24)}
    points = {
        "title_pt": tokens.TITLE_POINTS,
        "heading_pt": tokens.HEADING_POINTS,
        "small_pt": tokens.SMALL_POINTS,
    }
    sheet = Template(_SHEET.template + _CONTRAST) if scheme is Scheme.CONTRAST else _SHEET
    return sheet.substitute(
        asdict(PALETTES[scheme]),
        **sizes,
        **{name: f"{size * tokens.zoom() / 100:.2f}" for name, size in points.items()},
        inner=tokens.scaled(tokens.CONTROL_HEIGHT) - 2,
        tool=tokens.scaled(tokens.CONTROL_HEIGHT) - 5,  # Qt adds three pixels of its own to a tool button
        rail_low=tokens.scaled(36),
        inner2=tokens.scaled(tokens.CONTROL_HEIGHT) - 4,
        row=tokens.scaled(tokens.ROW_HEIGHT),
        box=tokens.scaled(16),
        radio_dot=tokens.scaled(8),
        radio_round=tokens.scaled(16) // 2 + 1,
        chip_radius=tokens.scaled(10),
        glyphs=resources.path("icons", "glyphs", scheme.value).as_posix(),
    )
