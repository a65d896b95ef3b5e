#include "app/dialogs/layer_dialog.h"

#include "app/dialogs/list_table.h"
#include "app/dialogs/symbol_rows.h"
#include "app/models/layer_swatches.h"
#include "app/models/text.h"
#include "app/settings/shipped.h"
#include "gis/paint/class_title.h"
#include "gis/paint/exchange_style.h"
#include "gis/paint/plan_scene.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QRegularExpression>
#include <QSpinBox>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace app {

namespace {

constexpr int mostClasses = 9;

QIcon rampIcon(const gis::ColorRamp& ramp)
{
    constexpr int steps = 5;
    constexpr int width = 14;
    QPixmap pixmap{steps * width, 14};
    QPainter painter{&pixmap};
    int x = 0;
    for (const auto& color : ramp.colors(steps)) {
        painter.fillRect(x, 0, width, pixmap.height(), color);
        x += width;
    }
    return QIcon{pixmap};
}

bool isGraduated(const gis::Style& style)
{
    return !style.classes.empty() && style.classes.front().from.has_value();
}

QSpinBox* scaleBox(const char* name, const QString& text, QWidget* parent)
{
    auto* box = new QSpinBox(parent);
    box->setObjectName(name);
    box->setAccessibleName(text);
    box->setRange(0, 100'000'000);
    box->setSingleStep(5000);
    box->setGroupSeparatorShown(true);
    box->setPrefix(QStringLiteral("1:"));
    box->setSpecialValueText(LayerDialog::tr("tanpa batas"));
    return box;
}

} // namespace

LayerDialog::LayerDialog(Document& document, core::Layer layer, QWidget* parent)
    : QDialog(parent), m_document(document), m_layer(std::move(layer)), m_form(new QFormLayout),
      m_look(new QComboBox(this)), m_symbol(nullptr), m_field(new QComboBox(this)),
      m_method(new QComboBox(this)), m_count(new QSpinBox(this)), m_edges(new QLineEdit(this)),
      m_ramp(new QComboBox(this)), m_legend(new QTableWidget(0, 2, this)), m_message(new QLabel(this)),
      m_label(new QComboBox(this)), m_minScale(scaleBox("layerMinScale", tr("Skala terbesar"), this)),
      m_maxScale(scaleBox("layerMaxScale", tr("Skala terkecil"), this)), m_opacity(new QSpinBox(this)),
      m_accept(nullptr)
{
    setObjectName("layerDialog");
    setWindowTitle(tr("Tampilan Lapisan %1").arg(QString::fromStdString(m_layer.name)));
    makeParts();
    arrange();
    if (auto styles = shippedStyles())
        m_book = *std::move(styles);
    m_base = gis::styleOf(m_layer, m_book);
    show(m_base);
    connect(m_symbol, &SymbolRows::changed, this, &LayerDialog::refresh);
    for (auto* box : {m_look, m_field, m_method, m_ramp})
        connect(box, &QComboBox::currentIndexChanged, this, &LayerDialog::refresh);
    connect(m_count, &QSpinBox::valueChanged, this, &LayerDialog::refresh);
    connect(m_edges, &QLineEdit::textChanged, this, &LayerDialog::refresh);
    connect(&document, &Document::closed, this, &QDialog::close);
    enableParts();
    if (m_base.classes.empty()) {
        refresh();
        return;
    }
    present(m_base, {}); // as it is, until somebody chooses otherwise
    m_asStored = true;
    if (const auto name = m_field->currentData().toString().toStdString(); name == m_base.classField)
        readColumn(name);
}

void LayerDialog::makeParts()
{
    nameWidget(m_look, "layerLook", tr("Tampilan"));
    m_look->addItems({tr("Satu lambang"), tr("Menurut golongan"), tr("Menurut angka")});
    nameWidget(m_field, "layerField", tr("Kolom"));
    nameWidget(m_label, "layerLabel", tr("Label"));
    m_label->addItem(tr("tanpa label"), QString{});
    for (const auto& field : m_layer.fields)
        for (auto* box : {m_field, m_label})
            box->addItem(QString::fromStdString(field.title), QString::fromStdString(field.column));
    nameWidget(m_method, "layerMethod", tr("Cara membagi"));
    for (const auto& [method, text] : {std::pair{core::ClassMethod::NaturalBreaks, tr("Jeda alami (Jenks)")},
                                       std::pair{core::ClassMethod::Quantile, tr("Kuantil: sama banyak")},
                                       std::pair{core::ClassMethod::EqualInterval, tr("Selang sama lebar")},
                                       std::pair{core::ClassMethod::Own, tr("Batas sendiri")}})
        m_method->addItem(text, fromView(core::methodName(method)));
    nameWidget(m_count, "layerClasses", tr("Jumlah kelas"));
    m_count->setRange(2, mostClasses);
    m_count->setValue(5);
    nameWidget(m_edges, "layerEdges", tr("Batas kelas"));
    m_edges->setPlaceholderText(tr("misalnya 0; 100; 500; 2.000"));
    nameWidget(m_ramp, "layerRamp", tr("Warna kelas"));
    m_ramp->setIconSize({70, 14});
    for (const auto& ramp : gis::colorRamps())
        m_ramp->addItem(rampIcon(ramp), QCoreApplication::translate("Style", ramp.title.c_str()));
    nameWidget(m_legend, "layerLegend", tr("Keterangan"));
    m_legend->setHorizontalHeaderLabels({tr("Keterangan"), tr("Banyaknya")});
    setUpAsList(*m_legend);
    m_legend->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_legend->setIconSize({26, 16});
    nameWidget(m_message, "layerMessage", tr("Catatan"));
    m_message->setWordWrap(true);
    nameWidget(m_opacity, "layerOpacity", tr("Kepekatan"));
    m_opacity->setRange(0, 100);
    m_opacity->setSuffix(QStringLiteral(" %"));
}

void LayerDialog::arrange()
{
    m_form->setHorizontalSpacing(14);
    m_form->setVerticalSpacing(9);
    m_form->addRow(m_look->accessibleName(), m_look);
    m_symbol = new SymbolRows(*m_form, m_layer.geometry, this);
    for (QWidget* part :
         {static_cast<QWidget*>(m_field), static_cast<QWidget*>(m_method), static_cast<QWidget*>(m_count),
          static_cast<QWidget*>(m_edges), static_cast<QWidget*>(m_ramp), static_cast<QWidget*>(m_label),
          static_cast<QWidget*>(m_minScale), static_cast<QWidget*>(m_maxScale),
          static_cast<QWidget*>(m_opacity)})
        m_form->addRow(part->accessibleName(), part);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    m_accept = buttons->button(QDialogButtonBox::Ok);
    connect(buttons, &QDialogButtonBox::accepted, this, &LayerDialog::store);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* right = new QVBoxLayout;
    right->addWidget(m_legend, 1);
    right->addWidget(m_message);
    auto* sides = new QHBoxLayout;
    sides->setSpacing(18);
    sides->addLayout(m_form);
    sides->addLayout(right, 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(20, 18, 20, 16);
    column->setSpacing(12);
    column->addLayout(sides, 1);
    column->addWidget(buttons);
    resize(820, 480);
}

/// Puts the widgets to what the layer looks like now.
void LayerDialog::show(const gis::Style& style)
{
    m_symbol->show(style.symbol);
    const auto choose = [](QComboBox* box, const std::string& column) {
        box->setCurrentIndex(std::max(0, box->findData(QString::fromStdString(column))));
    };
    choose(m_label, style.label.field);
    m_minScale->setValue(static_cast<int>(style.minScale));
    m_maxScale->setValue(static_cast<int>(style.maxScale));
    m_opacity->setValue(static_cast<int>(std::lround(m_layer.opacity * 100.0)));
    if (style.classes.empty())
        return;
    choose(m_field, style.classField);
    m_look->setCurrentIndex(static_cast<int>(isGraduated(style) ? Look::Graduated : Look::Categorised));
    if (!isGraduated(style))
        return;
    choose(m_method, style.method.empty() ? "own" : style.method);
    QStringList edges;
    std::vector<QColor> colors;
    for (const auto& one : style.classes)
        if (one.from && one.to) {
            edges << QLocale{}.toString(*one.from, 'g', QLocale::FloatingPointShortest);
            if (one.closed)
                edges << QLocale{}.toString(*one.to, 'g', QLocale::FloatingPointShortest);
            auto used = one.symbol;
            colors.push_back(mainColor(used, m_layer.geometry));
        }
    m_edges->setText(edges.join(QStringLiteral("; ")));
    m_count->setValue(static_cast<int>(colors.size()));
    const auto& ramps = gis::colorRamps();
    for (std::size_t i = 0; i < ramps.size(); ++i)
        if (ramps[i].colors(static_cast<int>(colors.size())) == colors)
            m_ramp->setCurrentIndex(static_cast<int>(i));
}

LayerDialog::Look LayerDialog::look() const
{
    return static_cast<Look>(m_look->currentIndex());
}

std::vector<double> LayerDialog::ownEdges() const
{
    std::vector<double> edges;
    static const QRegularExpression gaps{QStringLiteral("[;\\s]+")};
    for (const auto& part : m_edges->text().split(gaps, Qt::SkipEmptyParts)) {
        bool good = false;
        const double edge = QLocale{}.toDouble(part, &good);
        if (!good || (!edges.empty() && edge <= edges.back()))
            return {};
        edges.push_back(edge);
    }
    return edges.size() < 2 ? std::vector<double>{} : edges;
}

void LayerDialog::enableParts()
{
    const bool single = look() == Look::Single;
    const bool graduated = look() == Look::Graduated;
    const bool own = m_method->currentData().toString() == QStringLiteral("own");
    m_symbol->setVisible(single);
    m_form->setRowVisible(m_field, !single);
    m_form->setRowVisible(m_method, graduated);
    m_form->setRowVisible(m_ramp, graduated);
    m_form->setRowVisible(m_count, graduated && !own);
    m_form->setRowVisible(m_edges, graduated && own);
}

void LayerDialog::refresh()
{
    enableParts();
    m_asStored = false;
    m_ready = false;
    m_accept->setEnabled(false);
    m_message->clear();
    m_job.drop();
    if (look() == Look::Single) {
        auto style = m_base;
        style.classField.clear();
        style.classes.clear();
        style.method.clear();
        style.symbol = m_symbol->symbol();
        present(std::move(style), {m_layer.features});
        return;
    }
    const auto name = m_field->currentData().toString().toStdString();
    if (name.empty())
        m_message->setText(tr("Lapisan ini tidak punya kolom."));
    else if (m_column && m_column->name == name)
        classify();
    else
        readColumn(name);
}

void LayerDialog::readColumn(const std::string& name)
{
    if (!m_asStored)
        m_message->setText(tr("Sedang membaca kolom…"));
    m_document.runReadJob(
        tr("Membaca kolom %1").arg(QString::fromStdString(name)), this,
        [table = m_layer.table, name](const core::PlanFile& plan, core::Progress& progress)
            -> core::Result<std::shared_ptr<const Column>> {
            // As text, which is how the map reads it, so that the counts are those of the map.
            PS_LET(auto rows,
                   plan.database().prepare("SELECT " + core::quotedName(name) + ", count(*) FROM " +
                                           core::quotedName(table) + " GROUP BY 1 ORDER BY 2 DESC, 1"));
            auto column = std::make_shared<Column>();
            column->name = name;
            for (;;) {
                PS_LET(const bool row, rows.step());
                if (!row)
                    return column;
                if (progress.cancelled())
                    return core::fail(core::ErrorCode::Cancelled);
                const std::string text{rows.text(0)};
                const auto count = rows.integer(1);
                if (text.empty()) {
                    column->unknown += count;
                    continue;
                }
                column->values.emplace_back(text, count);
                if (const auto number = gis::numberIn(text))
                    column->numbers.insert(column->numbers.end(), static_cast<std::size_t>(count), *number);
            }
        },
        [this, name](core::Result<std::shared_ptr<const Column>> column) {
            if (!column) {
                Q_EMIT failed(column.error());
                return;
            }
            if (look() == Look::Single || m_field->currentData().toString().toStdString() != name)
                return; // another was chosen meanwhile
            m_column = *std::move(column);
            if (m_asStored)
                present(m_base, storedCounts());
            else
                refresh();
        });
}

void LayerDialog::classify()
{
    if (look() == Look::Categorised) {
        std::vector<std::string> values;
        std::vector<std::int64_t> counts;
        std::int64_t others = 0;
        for (const auto& [value, count] : m_column->values) {
            if (values.size() == gis::mostCategories) {
                others += count;
                continue;
            }
            values.push_back(value);
            counts.push_back(count);
        }
        counts.push_back(m_column->unknown);
        counts.push_back(others);
        present(gis::categorisedStyle(m_base, m_layer.geometry, m_column->name, values), std::move(counts));
        return;
    }
    auto method = core::ClassMethod::Own;
    core::parseMethod(m_method->currentData().toString().toStdString(), method);
    m_job = runJob(
        this, {},
        [column = m_column, method, own = ownEdges(), classes = m_count->value()](core::Progress& progress) {
            return method == core::ClassMethod::Own
                       ? core::Result<std::vector<double>>{own}
                       : core::classEdges(column->numbers, method, classes, progress);
        },
        [this, method](core::Result<std::vector<double>> edges) {
            if (!edges || edges->empty()) {
                m_legend->setRowCount(0);
                m_message->setText(method == core::ClassMethod::Own
                                       ? tr("Tulis dua batas atau lebih, dari kecil ke besar.")
                                       : tr("Kolom ini tidak berisi angka."));
                return;
            }
            auto counts = core::classCounts(m_column->numbers, *edges);
            std::int64_t others = -m_column->unknown;
            for (const auto count : counts)
                others -= count;
            counts.push_back(m_column->unknown);
            counts.push_back(others + m_layer.features);
            const auto& ramp = gis::colorRamps()[static_cast<std::size_t>(m_ramp->currentIndex())];
            present(gis::graduatedStyle(m_base, m_layer.geometry, m_column->name, *edges, ramp, method),
                    std::move(counts));
        });
}

std::vector<std::int64_t> LayerDialog::storedCounts() const
{
    std::vector<std::int64_t> counts(m_base.classes.size() + 1, 0);
    const auto count = [&](std::string_view value, std::int64_t features) {
        const auto* symbol = m_base.symbolFor(value);
        const auto found =
            std::ranges::find_if(m_base.classes, [&](const auto& one) { return &one.symbol == symbol; });
        counts[static_cast<std::size_t>(found - m_base.classes.begin())] += features;
    };
    for (const auto& [value, features] : m_column->values)
        count(value, features);
    count({}, m_column->unknown);
    return counts;
}

void LayerDialog::addRow(const QIcon& swatch, const QString& title, std::int64_t count)
{
    const int row = m_legend->rowCount();
    m_legend->insertRow(row);
    m_legend->setItem(row, 0, new QTableWidgetItem{swatch, title});
    auto* number =
        new QTableWidgetItem{count < 0 ? QString{} : QLocale{}.toString(static_cast<qlonglong>(count))};
    number->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_legend->setItem(row, 1, number);
}

/// `counts` of the classes, and then of the others; empty where nobody has counted.
void LayerDialog::present(gis::Style style, std::vector<std::int64_t> counts)
{
    m_style = std::move(style);
    m_legend->setRowCount(0);
    const auto count = [&](std::size_t i) { return i < counts.size() ? counts[i] : std::int64_t{-1}; };
    for (std::size_t i = 0; i < m_style.classes.size(); ++i)
        addRow(symbolSwatch(m_style.classes[i].symbol, m_layer.geometry),
               gis::classTitle(m_style.classes[i], QLocale{}), count(i));
    if (m_style.classes.empty() || count(m_style.classes.size()) > 0)
        addRow(symbolSwatch(m_style.symbol, m_layer.geometry),
               m_style.classes.empty() ? QString::fromStdString(m_layer.name) : tr("Lainnya"),
               count(m_style.classes.size()));
    m_message->clear();
    m_ready = true;
    m_accept->setEnabled(!m_document.isReadOnly());
}

gis::Style LayerDialog::whole() const
{
    auto style = m_style;
    const auto label = m_label->currentData().toString().toStdString();
    if (label != style.label.field) {
        // Somebody wants these names: the scales and the room at which other ones were shown do not hold.
        style.label.field = label;
        style.label.minScale = style.label.maxScale = style.label.room = 0.0;
    }
    style.minScale = m_minScale->value();
    style.maxScale = m_maxScale->value();
    return style;
}

void LayerDialog::store()
{
    if (!m_ready)
        return;
    const auto style = whole();
    auto layer = m_layer;
    layer.style = gis::writeStyle(style);
    layer.labelField = style.label.field;
    layer.opacity = m_opacity->value() / 100.0;
    m_document.edit(
        tr("ubah tampilan lapisan %1").arg(QString::fromStdString(layer.name)),
        [layer, exchange = gis::exchangeStyle(layer, m_book)](core::PlanEdit& edit) -> core::Result<void> {
            PS_TRY(edit.updateLayer(layer));
            return core::writeLayerStyle(edit.database(), exchange);
        });
    accept();
}

} // namespace app
