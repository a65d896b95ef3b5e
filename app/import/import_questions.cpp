#include "app/import/import_questions.h"

#include "app/errors/error_text.h"
#include "app/import/column_table.h"
#include "app/models/message_text.h"
#include "app/models/text.h"
#include "app/settings/settings.h"
#include "app/settings/shipped.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QInputDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTabBar>
#include <QTabWidget>

namespace app {

namespace {

constexpr QSize smallestMap{260, 190};
constexpr int columnsTab = 0;
constexpr int mapTab = 1;

template <class Combo, class Value>
void chooseData(Combo* box, const Value& value)
{
    box->setCurrentIndex(std::max(0, box->findData(QVariant::fromValue(value))));
}

template <class Widget>
Widget* named(Widget* widget, const char* name, const QString& accessibleName)
{
    widget->setObjectName(QLatin1String{name});
    widget->setAccessibleName(accessibleName);
    return widget;
}

QLabel* hint(const char* name, QWidget* parent)
{
    auto* label = new QLabel(parent);
    label->setObjectName(QLatin1String{name});
    label->setWordWrap(true);
    label->setProperty("soft", true);
    label->hide();
    return label;
}

} // namespace

ImportQuestions::ImportQuestions(Document& document, Settings& settings, QWidget* parent)
    : QWidget(parent), m_document(document), m_settings(settings), m_reader(document),
      m_path(named(new QLineEdit(this), "importPath", tr("Berkas"))),
      m_target(named(new QComboBox(this), "importTarget", tr("Masukkan sebagai"))),
      m_role(named(new QComboBox(this), "importRole", tr("Isi lapisan"))),
      m_name(named(new QLineEdit(this), "importName", tr("Nama lapisan"))),
      m_layer(named(new QComboBox(this), "importLayer", tr("Lapisan di dalam berkas"))),
      m_crs(named(new QLineEdit(this), "importCrs", tr("Sistem koordinat"))),
      m_crsFound(hint("importCrsFound", this)),
      m_encoding(named(new QComboBox(this), "importEncoding", tr("Pengodean huruf"))),
      m_encodingFound(hint("importEncodingFound", this)),
      m_repair(new QCheckBox(tr("Terima perbaikan bentuk di atas 1 % luas"), this)),
      m_problem(new QLabel(this)), m_sight(new QTabWidget(this)), m_columns(new ColumnTable(this)),
      m_map(new QLabel(this)), m_rows(new QLabel(this)),
      m_templates(named(new QComboBox(this), "importTemplates", tr("Templat kolom"))),
      m_store(new QPushButton(tr("Simpan…"), this)), m_remove(new QPushButton(tr("Hapus"), this))
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(20);
    auto* form = makeForm();
    form->setFixedWidth(400);
    row->addWidget(form);
    row->addWidget(makeSight(), 1);

    connect(&m_reader, &PreviewReader::seen, this, &ImportQuestions::show);
    connect(&m_reader, &PreviewReader::failed, this, [this](const core::Error& error) {
        if (error.code == core::ErrorCode::LayerNotChosen)
            offerLayers(QString::fromStdString(error.detail));
        else if (error.code != core::ErrorCode::Cancelled)
            showProblem(errorText(error));
        if (!looking())
            Q_EMIT looked();
    });
    connect(m_target, &QComboBox::currentIndexChanged, this, &ImportQuestions::refresh);
    connect(m_role, &QComboBox::currentIndexChanged, this, &ImportQuestions::refresh);
    connect(m_path, &QLineEdit::editingFinished, this, [this] {
        if (m_path->isModified())
            Q_EMIT pathChosen(m_path->text().trimmed());
    });
    for (auto* box : {m_layer, m_encoding})
        connect(box, &QComboBox::activated, this, &ImportQuestions::look);
    connect(m_crs, &QLineEdit::editingFinished, this, [this] {
        if (m_crs->isModified())
            look();
    });
    connect(m_columns, &ColumnTable::wantedChanged, this, [this](bool location) {
        m_templateOpen = false;
        tellRows();
        if (location)
            look();
    });
}

QWidget* ImportQuestions::makeForm()
{
    using gis::ImportTarget;
    auto* page = new QWidget(this);
    m_name->setPlaceholderText(tr("menurut nama berkas"));
    m_crs->setPlaceholderText(tr("dikenali sendiri; atau misalnya EPSG:32749"));
    m_repair->setObjectName("importRepair");
    m_repair->setAccessibleName(m_repair->text());
    m_target->addItem(tr("Lapisan peta (batas, jalan, zona)"), static_cast<int>(ImportTarget::Layer));
    m_target->addItem(tr("Daftar usaha"), static_cast<int>(ImportTarget::Business));
    m_target->addItem(tr("Catatan kemacetan"), static_cast<int>(ImportTarget::Note));
    m_target->addItem(tr("Batas kampung"), static_cast<int>(ImportTarget::Kampung));
    m_target->addItem(tr("Calon lokasi"), static_cast<int>(ImportTarget::Site));
    using enum core::LayerRole;
    for (const auto role : {Kelurahan, Kecamatan, Road, Zone, Hazard, Household, Other})
        m_role->addItem(roleTitle(role), static_cast<int>(role));
    m_encoding->addItem(tr("dikenali sendiri"), QStringLiteral("auto"));
    for (const auto* name : {"UTF-8", "windows-1252", "ISO-8859-1", "GBK"})
        m_encoding->addItem(QString::fromLatin1(name), QString::fromLatin1(name));
    m_problem->setObjectName("importProblem");
    m_problem->setProperty("problem", true);
    m_problem->setWordWrap(true);

    auto* browseButton = new QPushButton(tr("Pilih…"), page);
    browseButton->setAccessibleName(tr("Pilih berkas"));
    connect(browseButton, &QPushButton::clicked, this, &ImportQuestions::browse);
    auto* pathRow = new QHBoxLayout;
    pathRow->setSpacing(6);
    pathRow->addWidget(m_path, 1);
    pathRow->addWidget(browseButton);

    m_form = new QFormLayout(page);
    m_form->setContentsMargins(0, 0, 0, 0);
    m_form->setHorizontalSpacing(14);
    m_form->setVerticalSpacing(9);
    m_form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    m_form->addRow(tr("Berkas"), pathRow);
    m_form->addRow(tr("Masukkan sebagai"), m_target);
    m_form->addRow(tr("Isi lapisan"), m_role);
    m_form->addRow(tr("Nama lapisan"), m_name);
    m_form->addRow(tr("Lapisan di berkas"), m_layer);
    m_form->addRow(tr("Sistem koordinat"), m_crs);
    m_form->addRow(QString{}, m_crsFound);
    m_form->addRow(tr("Pengodean huruf"), m_encoding);
    m_form->addRow(QString{}, m_encodingFound);
    m_form->addRow(m_repair);
    m_form->addRow(m_problem);
    return page;
}

QWidget* ImportQuestions::makeSight()
{
    auto* columnsPage = new QWidget(this);
    auto* column = new QVBoxLayout(columnsPage);
    column->setContentsMargins(0, 8, 0, 0);
    column->setSpacing(8);
    column->addWidget(m_columns, 1);
    column->addWidget(makeTemplates());

    m_map->setObjectName("importMap");
    m_map->setAccessibleName(tr("Isi berkas di atas peta rencana"));
    m_map->setAlignment(Qt::AlignCenter);
    m_map->setMinimumSize(smallestMap);
    m_map->setFrameShape(QFrame::StyledPanel);
    m_rows->setObjectName("importSeen");
    m_rows->setProperty("soft", true);

    m_sight->setObjectName("importSight");
    m_sight->setAccessibleName(tr("Isi berkas"));
    m_sight->setDocumentMode(true);
    m_sight->addTab(columnsPage, tr("Kolom"));
    m_sight->addTab(m_map, tr("Di atas peta"));
    auto* sight = new QWidget(this);
    auto* whole = new QVBoxLayout(sight);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(m_sight, 1);
    whole->addWidget(m_rows);
    return sight;
}

QWidget* ImportQuestions::makeTemplates()
{
    auto* bar = new QWidget(this);
    auto* row = new QHBoxLayout(bar);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(new QLabel(tr("Templat kolom"), bar));
    row->addWidget(m_templates, 1);
    row->addWidget(m_store);
    row->addWidget(m_remove);
    m_store->setObjectName("importTemplateStore");
    m_store->setAccessibleName(tr("Simpan pilihan kolom sebagai templat"));
    m_remove->setObjectName("importTemplateRemove");
    m_remove->setAccessibleName(tr("Hapus templat ini"));
    connect(m_templates, &QComboBox::activated, this, &ImportQuestions::applyTemplate);
    connect(m_store, &QPushButton::clicked, this, &ImportQuestions::storeTemplate);
    connect(m_remove, &QPushButton::clicked, this, &ImportQuestions::removeTemplate);
    return bar;
}

void ImportQuestions::setRequest(const gis::ImportRequest& request)
{
    const QSignalBlocker quietTarget{m_target};
    const QSignalBlocker quietRole{m_role};
    m_path->setText(QString::fromStdString(request.path));
    chooseData(m_target, static_cast<int>(request.target));
    chooseData(m_role, static_cast<int>(request.role));
    m_name->setText(QString::fromStdString(request.name));
    m_layer->clear();
    if (!request.layer.empty())
        m_layer->addItem(QString::fromStdString(request.layer));
    m_crs->setText(request.crs == "auto" ? QString{} : QString::fromStdString(request.crs));
    chooseData(m_encoding, QString::fromStdString(request.encoding));
    m_repair->setChecked(request.allowRepair);
    m_templateOpen = request.mapping.empty();
    m_columns->showFile({});
    refresh();
    m_columns->setWanted(request.mapping);
    look();
}

gis::ImportRequest ImportQuestions::request() const
{
    gis::ImportRequest request;
    request.path = m_path->text().trimmed().toStdString();
    request.target = static_cast<gis::ImportTarget>(m_target->currentData().toInt());
    request.role = static_cast<core::LayerRole>(m_role->currentData().toInt());
    if (request.target != gis::ImportTarget::Layer)
        request.role = core::LayerRole::Other;
    request.name = m_name->text().trimmed().toStdString();
    request.layer = m_layer->currentText().toStdString();
    if (const auto crs = m_crs->text().trimmed(); !crs.isEmpty())
        request.crs = crs.toStdString();
    request.encoding = m_encoding->currentData().toString().toStdString();
    request.mapping = m_columns->wanted();
    request.allowRepair = m_repair->isChecked();
    request.styleFor = shippedLayerStyle;
    request.who = m_settings.who().toStdString();
    return request;
}

void ImportQuestions::browse()
{
    const auto folder = m_path->text().isEmpty() ? m_settings.get(setting::lastFolder) : m_path->text();
    const auto kinds =
        tr("Data peta dan tabel (*.shp *.zip *.gpkg *.geojson *.json *.kml *.kmz *.gpx *.csv *.txt "
           "*.xlsx *.ods *.fgb *.tab *.dxf);;Semua berkas (*)");
    const auto chosen = QFileDialog::getOpenFileName(this, tr("Pilih Berkas"), folder, kinds);
    if (chosen.isEmpty())
        return;
    m_settings.set(setting::lastFolder, QFileInfo{chosen}.absolutePath());
    Q_EMIT pathChosen(chosen);
}

/// What is asked depends on what the file is to become.
void ImportQuestions::refresh()
{
    const auto wanted = request();
    const bool layer = wanted.target == gis::ImportTarget::Layer;
    const auto setRowVisible = [this](QWidget* field, bool visible) {
        field->setVisible(visible);
        if (auto* label = m_form->labelForField(field))
            label->setVisible(visible);
    };
    setRowVisible(m_role, layer);
    setRowVisible(m_name, layer);
    setRowVisible(m_layer, m_layer->count() > 0);
    m_repair->setVisible(layer || wanted.target == gis::ImportTarget::Kampung ||
                         wanted.target == gis::ImportTarget::Site);
    m_columns->setTarget(wanted.target, wanted.role);
    if (!m_seenText.isEmpty())
        tellRows();
    Q_EMIT ready(!wanted.path.empty());
}

void ImportQuestions::look()
{
    m_problem->clear();
    m_crs->setModified(false);
    m_path->setModified(false);
    const auto wanted = request();
    Q_EMIT ready(!wanted.path.empty());
    m_store->setEnabled(false);
    m_templates->setEnabled(false);
    m_remove->setEnabled(false);
    m_crsFound->hide();
    m_encodingFound->hide();
    m_map->clear();
    m_sight->setTabEnabled(mapTab, false);
    if (wanted.path.empty()) {
        m_rows->setText(tr("Pilih berkas, atau seret ke jendela ini."));
        return;
    }
    m_seenText.clear();
    m_rows->setText(tr("Membaca baris pertama…"));
    constexpr int frame = 8;
    const auto room = m_sight->size() - QSize{frame, m_sight->tabBar()->sizeHint().height() + frame};
    m_reader.read(wanted, room.expandedTo(smallestMap) * devicePixelRatioF(), devicePixelRatioF());
}

void ImportQuestions::show(const SeenFile& seen)
{
    showHeader(seen);
    m_known = seen.templates;
    offerTemplates();
    if (std::exchange(m_templateOpen, false))
        applyFitting(seen.file.header.columns);
    if (!looking()) // a template that tells the location has the reader look again
        Q_EMIT looked();
}

void ImportQuestions::showHeader(const SeenFile& seen)
{
    const auto& header = seen.file.header;
    m_columns->showFile(seen.file);
    if (header.hasGeometry && !header.crs.name.empty()) {
        auto text = QStringLiteral("%1: %2").arg(QString::fromStdString(header.crs.name),
                                                 messageText(header.crs.why));
        if (header.crs.assumed)
            text += QLatin1Char(' ') + tr("(dianggap; periksa di peta)");
        m_crsFound->setText(text);
    }
    m_crsFound->setVisible(header.hasGeometry);
    m_encodingFound->setText(QStringLiteral("%1: %2").arg(QString::fromStdString(header.encoding.name),
                                                          messageText(header.encoding.why)));
    m_encodingFound->setVisible(!header.encoding.name.empty());
    if (!seen.map.isNull())
        m_map->setPixmap(QPixmap::fromImage(seen.map));
    m_sight->setTabEnabled(mapTab, !seen.map.isNull());
    // Where metres were taken for those of some system, that has to be looked at; else the columns.
    const bool doubtful = header.crs.assumed && header.crs.name != "EPSG:4326" && !seen.map.isNull();
    m_sight->setCurrentIndex(doubtful ? mapTab : columnsTab);
    const QLocale locale;
    m_seenText = tr("%1 kolom; %2 baris pertama dibaca.")
                     .arg(locale.toString(qlonglong(header.columns.size())),
                          locale.toString(qlonglong(seen.file.rows.size())));
    tellRows();
}

void ImportQuestions::tellRows()
{
    auto text = m_seenText;
    if (const auto name = m_columns->missingName(); !name.isEmpty())
        text += QLatin1Char(' ') + tr("Belum ada kolom yang menjadi “%1”.").arg(name);
    m_rows->setText(text);
}

void ImportQuestions::offerTemplates()
{
    m_templates->clear();
    m_templates->addItem(tr("(dikenali sendiri)"));
    for (const auto& one : m_known)
        m_templates->addItem(one.name);
    const bool writable = !m_document.isReadOnly();
    m_templates->setEnabled(!m_known.empty());
    m_store->setEnabled(writable);
}

void ImportQuestions::applyFitting(const std::vector<gis::SourceColumn>& columns)
{
    for (std::size_t i = 0; i < m_known.size(); ++i)
        if (!m_known[i].choice.mapping.empty() && m_known[i].choice.fits(columns)) {
            m_templates->setCurrentIndex(static_cast<int>(i) + 1);
            applyTemplate(static_cast<int>(i) + 1);
            m_seenText =
                tr("Templat “%1” dipakai, karena semua kolomnya ada di berkas ini.").arg(m_known[i].name);
            tellRows();
            return;
        }
}

void ImportQuestions::applyTemplate(int index)
{
    m_remove->setEnabled(index > 0 && !m_document.isReadOnly());
    if (index <= 0) {
        m_columns->setWanted({});
        return;
    }
    const auto choice = m_known[static_cast<std::size_t>(index) - 1].choice;
    chooseData(m_target, static_cast<int>(choice.target));
    chooseData(m_role, static_cast<int>(choice.role));
    m_columns->setWanted(choice.mapping);
    const bool location = std::any_of(choice.mapping.begin(), choice.mapping.end(),
                                      [](const auto& pair) { return gis::isPlaceField(pair.first); });
    if (location)
        look();
}

void ImportQuestions::storeTemplate()
{
    const auto proposal = m_templates->currentIndex() > 0 ? m_templates->currentText()
                                                          : QFileInfo{m_path->text()}.completeBaseName();
    auto* question = new QInputDialog(this);
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setObjectName("importTemplateName");
    question->setWindowTitle(tr("Simpan Templat"));
    question->setLabelText(tr("Nama templat:"));
    question->setTextValue(proposal);
    connect(question, &QInputDialog::textValueSelected, this, [this](const QString& typed) {
        const auto name = typed.trimmed();
        if (name.isEmpty())
            return;
        const auto now = request();
        const gis::ImportTemplate choice{now.target, now.role, m_columns->complete()};
        const core::PlanTemplate stored{name.toStdString(), gis::importTemplateJson(choice)};
        m_document.edit(
            tr("simpan templat impor %1").arg(name),
            [stored](core::PlanEdit& edit) {
                return core::storeTemplate(edit, core::TemplateKind::Import, stored);
            },
            [guard = QPointer<ImportQuestions>(this), name, choice] {
                if (!guard)
                    return;
                auto& known = guard->m_known;
                std::erase_if(known, [&](const NamedTemplate& one) { return one.name == name; });
                known.push_back({name, choice});
                auto* box = guard->m_templates;
                if (const int before = box->findText(name); before > 0)
                    box->removeItem(before);
                box->addItem(name);
                box->setCurrentIndex(box->count() - 1);
                box->setEnabled(true);
                guard->m_remove->setEnabled(true);
            });
    });
    question->open();
}

void ImportQuestions::removeTemplate()
{
    const int index = m_templates->currentIndex();
    if (index <= 0)
        return;
    const auto name = m_templates->currentText();
    m_document.edit(
        tr("hapus templat impor %1").arg(name),
        [name = name.toStdString()](core::PlanEdit& edit) {
            return core::removeTemplate(edit, core::TemplateKind::Import, name);
        },
        [guard = QPointer<ImportQuestions>(this), index] {
            if (!guard)
                return;
            guard->m_known.erase(guard->m_known.begin() + index - 1);
            guard->m_templates->removeItem(index);
            guard->m_templates->setCurrentIndex(0);
            guard->m_templates->setEnabled(!guard->m_known.empty());
            guard->m_remove->setEnabled(false);
        });
}

void ImportQuestions::showProblem(const QString& text)
{
    m_problem->setText(text);
    m_seenText.clear();
    m_rows->clear();
}

bool ImportQuestions::severalLayers() const
{
    return m_layer->count() > 1;
}

void ImportQuestions::offerLayers(const QString& names)
{
    m_layer->clear();
    for (const auto& name : names.split(',', Qt::SkipEmptyParts))
        m_layer->addItem(name.trimmed());
    refresh();
    if (m_layer->count() > 0)
        look(); // at the first; another can be chosen
}

} // namespace app
