#include "app/panels/details_panel.h"

#include "app/actions/icons.h"
#include "app/models/text.h"
#include "app/panels/empty_state.h"
#include "app/panels/record_form.h"
#include "core/storage/row_pages.h"

#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>

#include <algorithm>

namespace app {

namespace {

enum Page
{
    EmptyPage,
    RecordPage,
    ManyPage,
    FeaturePage
};

QPushButton* flatButton(const char* iconName, const char* name, const QString& text, QWidget* parent)
{
    auto* button = new QPushButton(icon(iconName), {}, parent);
    button->setObjectName(name);
    button->setProperty("flat", true);
    button->setToolTip(text);
    button->setAccessibleName(text);
    return button;
}

bool hasVerdict(const core::TableSpec& table)
{
    return table.name == "site" || table.name == "kampung";
}

QScrollArea* scrolling(QWidget* content, QWidget* parent)
{
    auto* area = new QScrollArea(parent);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidget(content);
    area->viewport()->setAutoFillBackground(false);
    content->setAutoFillBackground(false);
    return area;
}

} // namespace

DetailsPanel::DetailsPanel(Document& document, QWidget* parent)
    : QWidget(parent), m_document(document), m_pages(new QStackedWidget(this)), m_kind(new QLabel(this)),
      m_name(new QLabel(this)), m_header(nullptr),
      m_zoom(flatButton("zoom-selection", "detailsZoom", tr("Tampilkan di Peta"), this)),
      m_remove(flatButton("remove", "detailsRemove", tr("Hapus"), this)), m_verdict(new VerdictCard(this)),
      m_scroll(nullptr), m_body(new QWidget(this)), m_many(new QLabel(this)),
      m_featurePage(new QWidget(this)), m_featureRows(new QFormLayout(m_featurePage))
{
    setObjectName("detailsPanel");
    m_pages->addWidget(new EmptyState(
        tr("Pilih sesuatu di peta atau di tabel; di sini muncul seluruh isinya dan dapat diubah "
           "langsung."),
        {}, this));

    auto* body = new QVBoxLayout(m_body);
    body->setContentsMargins(12, 4, 12, 12);
    body->setSpacing(12);
    body->addWidget(m_verdict);
    m_scroll = scrolling(m_body, this);
    m_scroll->setObjectName("detailsScroll");
    m_scroll->setAccessibleName(tr("Rincian"));
    m_pages->addWidget(m_scroll);

    m_many->setObjectName("manySelected");
    m_many->setProperty("soft", true);
    m_many->setAlignment(Qt::AlignCenter);
    m_many->setWordWrap(true);
    m_pages->addWidget(m_many);

    m_featureRows->setContentsMargins(12, 4, 12, 12);
    m_featureRows->setRowWrapPolicy(QFormLayout::WrapLongRows);
    auto* featureArea = scrolling(m_featurePage, this);
    featureArea->setAccessibleName(tr("Isi benda lapisan"));
    m_pages->addWidget(featureArea);

    m_header = makeHeader();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_header);
    column->addWidget(m_pages, 1);

    connect(m_zoom, &QPushButton::clicked, this, &DetailsPanel::zoomWanted);
    connect(m_remove, &QPushButton::clicked, this, &DetailsPanel::removeWanted);
    connect(m_verdict, &VerdictCard::evaluateWanted, this, &DetailsPanel::evaluateWanted);
    connect(m_verdict, &VerdictCard::evidenceWanted, this, &DetailsPanel::evidenceWanted);
    connect(&document, &Document::selectionChanged, this, &DetailsPanel::follow);
    connect(&document, &Document::changed, this, &DetailsPanel::planChanged);
    connect(&document, &Document::failed, this, &DetailsPanel::load); // what was not stored is not shown
    showNothing();
}

QWidget* DetailsPanel::makeHeader()
{
    auto* header = new QWidget(this);
    m_kind->setProperty("soft", true);
    m_name->setObjectName("detailsName");
    m_name->setStyleSheet(QStringLiteral("font-size: 12pt; font-weight: 600;"));
    m_name->setWordWrap(true);
    m_name->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto* names = new QVBoxLayout;
    names->setSpacing(0);
    names->addWidget(m_kind);
    names->addWidget(m_name);
    auto* row = new QHBoxLayout(header);
    row->setContentsMargins(12, 2, 4, 6);
    row->setSpacing(0);
    row->addLayout(names, 1);
    row->addWidget(m_zoom, 0, Qt::AlignTop);
    row->addWidget(m_remove, 0, Qt::AlignTop);
    return header;
}

const core::Record* DetailsPanel::record() const
{
    return m_pages->currentIndex() == RecordPage ? &m_form->record() : nullptr;
}

void DetailsPanel::typeName()
{
    m_typeName = true;
    if (record() != nullptr && m_document.selection().single() &&
        m_form->record().uuid == m_document.selection().uuids.front())
        m_form->focusFirstField();
}

void DetailsPanel::follow(const Selection& selection)
{
    m_typeName = false;
    if (selection.empty())
        showNothing();
    else
        load();
}

void DetailsPanel::planChanged(const PlanChange& change)
{
    if (m_document.selection().empty())
        return;
    if (change.touches(m_document.selection().table))
        load();
    m_verdict->markStale();
}

void DetailsPanel::load()
{
    const auto selection = m_document.selection();
    if (selection.empty())
        return;
    if (selection.feature != 0) {
        const auto& layers = m_document.info().layers;
        const auto layer = std::ranges::find(layers, selection.table, &core::Layer::table);
        if (layer == layers.end())
            return;
        m_document.read(
            this,
            [layer = *layer, fid = selection.feature](const core::PlanFile& file) {
                return core::featureByRow(file, layer, fid);
            },
            [this, layer = *layer, selection](core::Result<std::optional<core::Record>> feature) {
                if (feature && *feature && m_document.selection() == selection)
                    showFeature(layer, **feature);
            });
        return;
    }
    const auto* table = core::findTable(selection.table);
    if (table == nullptr)
        return;
    if (!selection.single()) {
        showMany(selection);
        return;
    }
    m_document.read(
        this,
        [name = selection.table, uuid = selection.uuids.front()](const core::PlanFile& file) {
            return file.record(name, uuid);
        },
        [this, table, selection](core::Result<std::optional<core::Record>> record) {
            if (m_document.selection() != selection)
                return;
            if (record && *record)
                showRecord(*table, **record);
            else if (record && m_pages->currentIndex() == RecordPage &&
                     m_form->record().uuid == selection.uuids.front())
                m_document.clearSelection(); // it was removed; one that is still being stored is awaited
        });
}

void DetailsPanel::showRecord(const core::TableSpec& table, const core::Record& record)
{
    auto* form = formFor(table);
    const bool other =
        form != m_form || m_pages->currentIndex() != RecordPage || m_form->record().uuid != record.uuid;
    if (form != m_form) {
        if (m_form != nullptr)
            m_form->hide();
        m_form = form;
        m_form->setVisible(true);
    }
    m_form->show(record);
    m_kind->setText(title(table));
    m_name->setText(recordName(table, record));
    m_header->show();
    m_zoom->show();
    m_zoom->setEnabled(!core::isEmpty(record.geometry));
    m_remove->show();
    m_remove->setEnabled(!m_document.isReadOnly());
    m_verdict->setVisible(hasVerdict(table));
    if (other) {
        m_verdict->showInvitation();
        m_scroll->ensureVisible(0, 0);
    }
    m_pages->setCurrentIndex(RecordPage);
    if (std::exchange(m_typeName, false))
        m_form->focusFirstField();
}

void DetailsPanel::showMany(const Selection& selection)
{
    const auto* table = core::findTable(selection.table);
    m_kind->setText(title(*table));
    m_name->setText(tr("%Ln dipilih", nullptr, static_cast<int>(selection.uuids.size())));
    m_header->show();
    m_zoom->show();
    m_zoom->setEnabled(true);
    m_remove->show();
    m_remove->setEnabled(!m_document.isReadOnly());
    m_many->setText(tr("Pilih satu saja untuk melihat dan mengubah isinya."));
    m_pages->setCurrentIndex(ManyPage);
}

void DetailsPanel::showFeature(const core::Layer& layer, const core::Record& feature)
{
    while (m_featureRows->rowCount() > 0)
        m_featureRows->removeRow(0);
    const auto nameColumn = core::mappedColumn(layer, "name");
    m_kind->setText(QString::fromStdString(layer.name));
    m_name->setText(nameColumn.empty() ? tr("Benda nomor %1").arg(feature.fid)
                                       : QString::fromStdString(feature.text(nameColumn)));
    for (const auto& field : layer.fields) {
        const auto text = QString::fromStdString(core::toText(feature[field.column]));
        auto* value = new QLabel(text.isEmpty() ? QStringLiteral("–") : text, m_featurePage);
        value->setWordWrap(true);
        value->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
        value->setAccessibleName(QString::fromStdString(field.title));
        auto* label = new QLabel(QString::fromStdString(field.title), m_featurePage);
        label->setProperty("soft", true);
        m_featureRows->addRow(label, value);
    }
    m_header->show();
    m_zoom->show();
    m_zoom->setEnabled(true);
    m_remove->hide();
    m_pages->setCurrentIndex(FeaturePage);
}

void DetailsPanel::showNothing()
{
    m_header->hide();
    m_pages->setCurrentIndex(EmptyPage);
}

RecordForm* DetailsPanel::formFor(const core::TableSpec& table)
{
    auto*& form = m_forms[std::string{table.name}];
    if (form == nullptr) {
        form = new RecordForm(m_document, table, m_body);
        m_body->layout()->addWidget(form);
    }
    return form;
}

} // namespace app
