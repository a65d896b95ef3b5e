#include "app/print/arrangement_panel.h"

#include "app/print/completeness_text.h"
#include "gis/paint/sheet/sheet_element.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QGridLayout>
#include <QGroupBox>
#include <QHBoxLayout>
#include <QInputDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace app {

namespace {

constexpr int elementRole = Qt::UserRole;
constexpr int shownLines = 3; // of the notes

QString sentenceCase(QString text)
{
    return text.isEmpty() ? text : text.replace(0, 1, text.at(0).toUpper());
}

gis::SheetElement elementOf(const QListWidgetItem* item)
{
    return static_cast<gis::SheetElement>(item->data(elementRole).toInt());
}

template <class T>
T* named(T* widget, const char* name)
{
    widget->setObjectName(QString::fromLatin1(name));
    return widget;
}

} // namespace

ArrangementPanel::ArrangementPanel(QWidget* parent) : QWidget(parent)
{
    auto* column = new QVBoxLayout{this};
    column->addWidget(makeTemplates());
    column->addWidget(makeTexts());
    column->addWidget(makePlaces(), 1);
    // Return in a field is for the dialog's own button.
    for (auto* button : findChildren<QPushButton*>())
        button->setAutoDefault(false);
    setStoring(false);
    showArrangement();
}

QWidget* ArrangementPanel::makeTemplates()
{
    auto* box = new QGroupBox{tr("Susunan tersimpan")};
    auto* grid = new QGridLayout{box};
    m_templates = named(new QComboBox, "sheetTemplate");
    m_templates->setAccessibleName(tr("Susunan tersimpan"));
    m_store = named(new QPushButton{tr("Simpan Susuna&n…")}, "storeTemplate");
    m_remove = named(new QPushButton{tr("&Hapus")}, "removeTemplate");
    grid->addWidget(m_templates, 0, 0, 1, 2);
    grid->addWidget(m_store, 1, 0);
    grid->addWidget(m_remove, 1, 1);
    setTemplates({});
    connect(m_templates, &QComboBox::activated, this, &ArrangementPanel::takeTemplate);
    connect(m_store, &QPushButton::clicked, this, &ArrangementPanel::askForName);
    connect(m_remove, &QPushButton::clicked, this, [this] {
        if (m_templates->currentIndex() > 0)
            Q_EMIT removeWanted(m_templates->currentText());
    });
    return box;
}

QWidget* ArrangementPanel::makeTexts()
{
    auto* box = new QGroupBox{tr("Teks")};
    auto* form = new QFormLayout{box};
    m_title = named(new QLineEdit, "sheetTitle");
    m_title->setPlaceholderText(tr("menurut isi lembar"));
    form->addRow(tr("&Judul"), m_title);
    m_notes = named(new QPlainTextEdit, "sheetNotes");
    m_notes->setTabChangesFocus(true);
    m_notes->setFixedHeight(m_notes->fontMetrics().lineSpacing() * shownLines + 12);
    m_notes->setPlaceholderText(tr("tanpa catatan"));
    form->addRow(tr("&Catatan"), m_notes);
    const auto take = [this] {
        m_arrangement.title = m_title->text().trimmed();
        m_arrangement.notes = m_notes->toPlainText().trimmed();
        Q_EMIT changed();
    };
    connect(m_title, &QLineEdit::textChanged, this, take);
    connect(m_notes, &QPlainTextEdit::textChanged, this, take);
    return box;
}

QWidget* ArrangementPanel::makePlaces()
{
    auto* box = new QGroupBox{tr("Unsur dan tempatnya")};
    auto* column = new QVBoxLayout{box};
    m_elements = named(new QListWidget, "sheetElements");
    m_elements->setAccessibleName(tr("Unsur lembar"));
    m_elements->setMinimumHeight(m_elements->fontMetrics().lineSpacing() * 6);
    for (const auto& spec : gis::sheetElements()) {
        auto* item = new QListWidgetItem{sentenceCase(elementTitle(std::string{spec.name})), m_elements};
        item->setData(elementRole, static_cast<int>(spec.element));
        if (spec.element != gis::SheetElement::Map)
            item->setCheckState(Qt::Checked);
    }
    column->addWidget(m_elements, 1);

    auto* grid = new QGridLayout;
    const QString labels[]{tr("Dari k&iri"), tr("Dari &atas"), tr("&Lebar"), tr("&Tinggi")};
    const char* names[]{"placeLeft", "placeTop", "placeWidth", "placeHeight"};
    for (int i = 0; i < 4; ++i) {
        auto* number = named(new QDoubleSpinBox, names[i]);
        number->setDecimals(1);
        number->setRange(0.0, 1000.0);
        number->setSuffix(tr(" mm"));
        number->setKeyboardTracking(false);
        auto* label = new QLabel{labels[i]};
        label->setBuddy(number);
        const int column2 = (i % 2) * 2;
        grid->addWidget(label, i / 2, column2);
        grid->addWidget(number, i / 2, column2 + 1);
        m_numbers[static_cast<std::size_t>(i)] = number;
        connect(number, &QDoubleSpinBox::valueChanged, this, &ArrangementPanel::typed);
    }
    grid->setColumnStretch(1, 1);
    grid->setColumnStretch(3, 1);
    column->addLayout(grid);
    m_putBack = named(new QPushButton{tr("&Kembalikan ke Tempat Semula")}, "putBack");
    column->addWidget(m_putBack);
    auto* hint = new QLabel{tr("Unsur juga dapat digeser dan ditarik tepinya di pratinjau.")};
    hint->setEnabled(false);
    column->addWidget(hint);

    connect(m_elements, &QListWidget::itemChanged, this, &ArrangementPanel::toggle);
    connect(m_elements, &QListWidget::currentItemChanged, this, [this] {
        showPlace();
        if (const auto element = current())
            Q_EMIT selected(*element);
    });
    connect(m_putBack, &QPushButton::clicked, this, &ArrangementPanel::putBack);
    return box;
}

void ArrangementPanel::setTemplates(const std::vector<core::PlanTemplate>& templates)
{
    const auto before = m_templates->currentText();
    const QSignalBlocker quiet{m_templates};
    m_templates->clear();
    m_templates->addItem(tr("(susunan baku)"));
    for (const auto& known : templates)
        m_templates->addItem(QString::fromStdString(known.name), QString::fromStdString(known.content));
    m_templates->setCurrentIndex(std::max(0, m_templates->findText(before)));
    m_remove->setEnabled(m_store->isEnabled() && m_templates->currentIndex() > 0);
}

void ArrangementPanel::setStoring(bool possible)
{
    m_store->setEnabled(possible);
    m_remove->setEnabled(possible && m_templates->currentIndex() > 0);
}

void ArrangementPanel::askForName()
{
    auto* question = named(new QInputDialog{this}, "templateName");
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setWindowTitle(tr("Simpan Susunan"));
    question->setLabelText(tr("Nama susunan; yang bernama sama diganti:"));
    question->setTextValue(m_templates->currentIndex() > 0 ? m_templates->currentText()
                                                           : tr("Susunan dinas"));
    connect(question, &QInputDialog::textValueSelected, this,
            [this](const QString& name) { storeAs(name.trimmed()); });
    question->open();
}

void ArrangementPanel::storeAs(const QString& name)
{
    if (name.isEmpty())
        return;
    if (m_templates->findText(name) < 0)
        m_templates->addItem(name, QString::fromStdString(gis::arrangementJson(m_arrangement)));
    m_templates->setCurrentIndex(m_templates->findText(name));
    Q_EMIT storeWanted(name, QString::fromStdString(gis::arrangementJson(m_arrangement)));
}

/// The first is the ready sheet. One that cannot be read is one of a newer program: nothing changes then.
void ArrangementPanel::takeTemplate()
{
    m_remove->setEnabled(m_store->isEnabled() && m_templates->currentIndex() > 0);
    const auto stored = m_templates->currentData().toString().toStdString();
    const auto arrangement = stored.empty() ? gis::SheetArrangement{} : gis::parseArrangement(stored);
    if (!arrangement)
        return;
    m_arrangement = *arrangement;
    showArrangement();
    Q_EMIT changed();
}

void ArrangementPanel::showArrangement()
{
    const QSignalBlocker quietTitle{m_title};
    const QSignalBlocker quietNotes{m_notes};
    const QSignalBlocker quietElements{m_elements};
    if (m_title->text().trimmed() != m_arrangement.title)
        m_title->setText(m_arrangement.title);
    if (m_notes->toPlainText().trimmed() != m_arrangement.notes)
        m_notes->setPlainText(m_arrangement.notes);
    for (int i = 0; i < m_elements->count(); ++i)
        if (auto* item = m_elements->item(i); elementOf(item) != gis::SheetElement::Map)
            item->setCheckState(m_arrangement.shows(elementOf(item)) ? Qt::Checked : Qt::Unchecked);
    showPlace();
}

void ArrangementPanel::showLayout(const gis::SheetLayout& layout)
{
    m_layout = layout;
    const bool compares = !layout.panels.empty();
    for (int i = 0; i < m_elements->count(); ++i) {
        const auto element = elementOf(m_elements->item(i));
        m_elements->item(i)->setHidden(
            (element == gis::SheetElement::Table && !compares) ||
            (element == gis::SheetElement::Facts && compares) ||
            (element == gis::SheetElement::Map && compares) ||
            (element == gis::SheetElement::Notes && m_arrangement.notes.isEmpty()));
    }
    showPlace();
}

std::optional<gis::SheetElement> ArrangementPanel::current() const
{
    const auto* item = m_elements->currentItem();
    return item == nullptr ? std::nullopt : std::optional{elementOf(item)};
}

gis::SheetArrangement::Places& ArrangementPanel::places()
{
    return m_arrangement.places[gis::paperName(m_layout.paper)];
}

void ArrangementPanel::showPlace()
{
    const auto element = current();
    const auto box = element ? gis::boxOf(m_layout, *element) : QRectF{};
    const double values[]{box.left(), box.top(), box.width(), box.height()};
    for (std::size_t i = 0; i < m_numbers.size(); ++i) {
        const QSignalBlocker quiet{m_numbers[i]};
        m_numbers[i]->setEnabled(!box.isEmpty());
        m_numbers[i]->setValue(box.isEmpty() ? 0.0 : values[i]);
    }
    const auto here = m_arrangement.places.find(gis::paperName(m_layout.paper));
    m_putBack->setEnabled(element && here != m_arrangement.places.end() && here->second.contains(*element));
}

void ArrangementPanel::select(gis::SheetElement element)
{
    for (int i = 0; i < m_elements->count(); ++i)
        if (elementOf(m_elements->item(i)) == element)
            m_elements->setCurrentRow(i);
}

void ArrangementPanel::place(gis::SheetElement element, const QRectF& millimetres)
{
    const auto place = gis::fittedPlace(m_layout, element, millimetres);
    places()[element] = place;
    m_layout.*gis::specOf(element).box = place; // until the sheet is laid out anew
    showPlace();
    Q_EMIT changed();
}

void ArrangementPanel::toggle(const QListWidgetItem* item)
{
    if (item->checkState() == Qt::Checked)
        m_arrangement.hidden.erase(elementOf(item));
    else
        m_arrangement.hidden.insert(elementOf(item));
    Q_EMIT changed();
}

void ArrangementPanel::typed()
{
    if (const auto element = current())
        place(*element,
              {m_numbers[0]->value(), m_numbers[1]->value(), m_numbers[2]->value(), m_numbers[3]->value()});
}

void ArrangementPanel::putBack()
{
    const auto element = current();
    if (!element)
        return;
    places().erase(*element);
    if (places().empty())
        m_arrangement.places.erase(gis::paperName(m_layout.paper));
    showPlace();
    Q_EMIT changed();
}

} // namespace app
