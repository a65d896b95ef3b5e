#include "app/actions/theme.h"

#include <QApplication>
#include <QFontDatabase>
#include <QPalette>
#include <QStyleFactory>

namespace app {

namespace {

QPalette palette()
{
    QPalette p;
    p.setColor(QPalette::Window, theme::ground);
    p.setColor(QPalette::WindowText, theme::ink);
    p.setColor(QPalette::Base, theme::paper);
    p.setColor(QPalette::AlternateBase, 0xfffaf9f6);
    p.setColor(QPalette::Text, theme::ink);
    p.setColor(QPalette::PlaceholderText, 0xff777d79);
    p.setColor(QPalette::Button, 0xfffbfaf7);
    p.setColor(QPalette::ButtonText, theme::ink);
    p.setColor(QPalette::ToolTipBase, theme::ink);
    p.setColor(QPalette::ToolTipText, theme::paper);
    p.setColor(QPalette::Highlight, theme::accent);
    p.setColor(QPalette::HighlightedText, theme::paper);
    p.setColor(QPalette::Link, theme::accent);
    p.setColor(QPalette::LinkVisited, theme::accentDark);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        p.setColor(QPalette::Disabled, role, theme::inkDisabled);
    p.setColor(QPalette::Inactive, QPalette::Highlight, 0xffc9ddd6);
    p.setColor(QPalette::Inactive, QPalette::HighlightedText, theme::ink);
    return p;
}

QString named(QRgb color)
{
    return QColor{color}.name();
}

QString styleSheet()
{
    QString sheet = QStringLiteral(R"(
QMainWindow, QDialog { background: @ground; }
QMainWindow::separator { background: transparent; width: 7px; height: 7px; }
QMainWindow::separator:hover { background: @accentPale; }

QMenuBar { background: @ground; padding: 2px 6px; }
QMenuBar::item { padding: 5px 10px; border-radius: 4px; background: transparent; }
QMenuBar::item:selected { background: @accentPale; color: @accentDark; }
QMenu { background: @paper; border: 1px solid @line; padding: 5px; }
QMenu::item { padding: 6px 28px 6px 10px; border-radius: 4px; }
QMenu::item:selected { background: @accentPale; color: @accentDark; }
QMenu::item:disabled { color: @inkDisabled; }
QMenu::separator { height: 1px; background: @line; margin: 5px 8px; }
QMenu::icon { padding-left: 8px; }

QToolBar { background: @ground; border: none; border-bottom: 1px solid @line; padding: 3px 8px; spacing: 2px; }
QToolBar::separator { background: @line; width: 1px; margin: 5px 6px; }
QToolBar QToolButton { padding: 5px 7px; border: 1px solid transparent; border-radius: 5px; }
QToolBar QToolButton:hover { background: #eae8e1; }
QToolBar QToolButton:checked { background: @accentPale; border-color: #a9cdbf; }
QToolBar QToolButton:focus { border-color: @accent; }

QDockWidget { font-weight: 600; color: @inkSoft; }
QDockWidget { titlebar-close-icon: url(:/icons/dock-close.svg); }
QDockWidget::title { background: @ground; padding: 7px 10px 5px 10px; text-align: left; }
QDockWidget::close-button { border: none; padding: 1px; icon-size: 12px; }
QDockWidget::close-button:hover { background: @accentPale; border-radius: 3px; }

QStatusBar { background: @ground; border-top: 1px solid @line; }
QStatusBar::item { border: none; }

QLineEdit, QPlainTextEdit, QSpinBox, QDoubleSpinBox, QComboBox, QDateEdit {
    background: @paper; border: 1px solid #c9c6bc; border-radius: 4px; padding: 3px 6px;
    selection-background-color: @accent; selection-color: @paper; }
QLineEdit:focus, QPlainTextEdit:focus, QSpinBox:focus, QDoubleSpinBox:focus, QComboBox:focus {
    border: 1px solid @accent; }
QLineEdit:disabled, QComboBox:disabled, QPlainTextEdit:disabled { background: @ground; color: @inkSoft; }
QLineEdit[invalid="true"], QComboBox[invalid="true"] { border: 1px solid @bad; background: #fdf1ef; }
QLineEdit[readOnly="true"] { background: transparent; border: 1px solid transparent; color: @inkSoft; }
QComboBox::drop-down { border: none; width: 20px; }
QComboBox::down-arrow { image: url(:/icons/arrow-down.svg); width: 10px; height: 10px; }
QSpinBox, QDoubleSpinBox { padding-right: 20px; }
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button { subcontrol-origin: border; width: 18px; border: none; background: transparent; }
QAbstractSpinBox::up-button { subcontrol-position: top right; }
QAbstractSpinBox::down-button { subcontrol-position: bottom right; }
QAbstractSpinBox::up-button:hover, QAbstractSpinBox::down-button:hover { background: @accentPale; }
QAbstractSpinBox::up-arrow { image: url(:/icons/arrow-up.svg); width: 9px; height: 9px; }
QAbstractSpinBox::down-arrow { image: url(:/icons/arrow-down.svg); width: 9px; height: 9px; }
QDialogButtonBox { dialogbuttonbox-buttons-have-icons: 0; }
QComboBox QAbstractItemView { background: @paper; border: 1px solid @line; padding: 4px; outline: none; }
QComboBox QAbstractItemView::item { padding: 5px 8px; border-radius: 4px; }

QPushButton { background: #fbfaf7; border: 1px solid #c9c6bc; border-radius: 5px; padding: 6px 14px; min-height: 17px; }
QPushButton:hover { background: @paper; border-color: #a8a59b; }
QPushButton:focus { border-color: @accent; }
QPushButton:pressed { background: #ebe9e2; }
QPushButton:disabled { color: @inkDisabled; border-color: @line; }
QPushButton:default, QPushButton[primary="true"] { background: @accent; color: @paper; border-color: @accentDark; }
QPushButton:default:hover, QPushButton[primary="true"]:hover { background: #27806b; }
QPushButton:default:disabled, QPushButton[primary="true"]:disabled { background: #b9cdc6; border-color: #b9cdc6; color: @paper; }
QPushButton[flat="true"] { background: transparent; border: 1px solid transparent; color: @accent; padding: 4px 8px; }
QPushButton[flat="true"]:hover { background: @accentPale; }
QPushButton[flat="true"]:focus { border-color: @accent; }
QPushButton[link="true"] { text-align: left; }

QTabWidget::pane { border: none; border-top: 1px solid @line; }
QTabBar { background: transparent; }
QTabBar::tab { padding: 6px 12px; margin: 0 1px; border: none; border-bottom: 2px solid transparent; color: @inkSoft; }
QTabBar::tab:selected { color: @accentDark; border-bottom: 2px solid @accent; }
QTabBar::tab:hover { color: @ink; }
QTabBar::tab:focus { color: @accentDark; }

QTableView, QTreeView, QListView, QListWidget, QTreeWidget { background: @paper; border: 1px solid @line; border-radius: 4px;
    gridline-color: #ebe9e2; outline: none; alternate-background-color: #faf9f6; }
QTableView { border: none; border-radius: 0; }
QTableView::item { padding: 0 6px; border: none; }
QTableView::item:selected { background: @accentPale; color: @ink; }
QTableView::item:selected:active { background: #c3ded4; color: @ink; }
QTreeView::item, QListView::item { padding: 3px 2px; }
QHeaderView::section { background: @ground; color: @inkSoft; border: none; border-right: 1px solid #e6e3db;
    border-bottom: 1px solid @line; padding: 5px 8px; font-weight: 600; }
QTableCornerButton::section { background: @ground; border: none; }

QScrollArea { border: none; background: transparent; }
QScrollBar:vertical { background: transparent; width: 11px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 11px; margin: 0; }
QScrollBar::handle { background: #c8c5bb; border-radius: 4px; margin: 2px; min-height: 28px; min-width: 28px; }
QScrollBar::handle:hover { background: #a8a59b; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }

QProgressBar { background: #e6e3db; border: none; border-radius: 4px; max-height: 8px; text-align: center; }
QProgressBar::chunk { background: @accent; border-radius: 4px; }
QToolTip { background: @ink; color: @paper; border: none; padding: 5px 8px; }
QGroupBox { border: none; margin-top: 20px; font-weight: 600; }
QGroupBox::title { subcontrol-origin: margin; left: 0; color: @inkSoft; }

QFrame[card="true"] { background: @paper; border: 1px solid @line; border-radius: 6px; }
QLabel[soft="true"] { color: @inkSoft; }
QLabel[heading="true"] { font-size: 15pt; font-weight: 600; }
QLabel[section="true"] { font-weight: 600; color: @inkSoft; }
QLabel[problem="true"] { color: @bad; }
)");
    const std::pair<const char*, QRgb> colors[] = {
        {"@ground", theme::ground},
        {"@paper", theme::paper},
        {"@line", theme::line},
        {"@accentPale", theme::accentPale},
        {"@accentDark", theme::accentDark},
        {"@accent", theme::accent},
        {"@inkDisabled", theme::inkDisabled},
        {"@inkSoft", theme::inkSoft},
        {"@ink", theme::ink},
        {"@bad", theme::bad},
    };
    for (const auto& [name, color] : colors)
        sheet.replace(QLatin1String{name}, named(color));
    return sheet;
}

} // namespace

void applyTheme(QApplication& application)
{
    QApplication::setStyle(QStyleFactory::create("Fusion"));
    QApplication::setPalette(palette());
    const auto family = QFontDatabase::hasFamily("Noto Sans") ? "Noto Sans" : "DejaVu Sans";
    QFont font{QString::fromLatin1(family)};
    font.setPointSizeF(9.5);
    QApplication::setFont(font);
    application.setStyleSheet(styleSheet());
}

} // namespace app
