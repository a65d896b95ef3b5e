#include "app/import/column_table.h"

#include "app/dialogs/list_table.h"
#include "app/models/text.h"

#include <QComboBox>
#include <QHeaderView>
#include <QPointer>

#include <algorithm>

namespace app {

namespace {

constexpr std::size_t columnsShown = 300; // beyond that a list of columns helps nobody
constexpr int examplesShown = 3;
constexpr qsizetype longestExample = 40;

const core::TableSpec* tableOf(gis::ImportTarget target)
{
    return core::findTable(gis::targetName(target));
}

/// Fields of layers have no table that describes them.
QString layerFieldTitle(std::string_view field)
{
    const std::pair<std::string_view, QString> titles[] = {
        {"name", ColumnTable::tr("Nama")},
        {"code", ColumnTable::tr("Kode wilayah")},
        {"year", ColumnTable::tr("Tahun")},
        {"kecamatan", ColumnTable::tr("Kecamatan")},
        {"class", ColumnTable::tr("Kelas")},
        {"width", ColumnTable::tr("Lebar jalan (m)")},
        {"households", ColumnTable::tr("Jumlah rumah tangga")}};
    for (const auto& [name, title] : titles)
        if (name == field)
            return title;
    return fromView(field);
}

} // namespace

ColumnTable::ColumnTable(QWidget* parent) : QTableWidget(parent)
{
    setObjectName("importColumns");
    setAccessibleName(tr("Kolom berkas dan artinya"));
    setColumnCount(3);
    setHorizontalHeaderLabels({tr("Kolom di berkas"), tr("Contoh isi"), tr("Menjadi")});
    setUpAsList(*this);
    horizontalHeader()->setSectionResizeMode(0, QHeaderView::Interactive);
    horizontalHeader()->setSectionResizeMode(1, QHeaderView::Stretch);
    horizontalHeader()->setSectionResizeMode(2, QHeaderView::Interactive);
    setWordWrap(false);
}

void ColumnTable::showFile(const gis::FilePreview& file)
{
    m_file = file;
    rebuild();
}

void ColumnTable::setTarget(gis::ImportTarget target, core::LayerRole role)
{
    if (target == m_target && role == m_role)
        return;
    m_target = target;
    m_role = role;
    m_wanted.clear();
    rebuild();
}

void ColumnTable::setWanted(const gis::WantedMapping& wanted)
{
    m_wanted = wanted;
    rebuild();
}

gis::ColumnMapping ColumnTable::mapping(const gis::WantedMapping& wanted) const
{
    const auto* table = tableOf(m_target);
    const auto found = table != nullptr ? gis::mapRecords(*table, m_file.header.columns, wanted)
                                        : gis::mapLayer(m_role, m_file.header.columns, wanted);
    return found.value_or(gis::ColumnMapping{});
}

std::vector<std::pair<QString, QString>> ColumnTable::fields() const
{
    std::vector<std::pair<QString, QString>> list;
    if (const auto* table = tableOf(m_target)) {
        for (const auto& field : table->fields)
            if (field.kind != core::FieldKind::Derived)
                list.emplace_back(fromView(field.name), titleWithUnit(field));
    } else {
        for (const auto field : gis::layerFields(m_role))
            list.emplace_back(fromView(field), layerFieldTitle(field));
    }
    const bool ownShapes = m_file.header.hasGeometry &&
                           std::none_of(m_file.header.columns.begin(), m_file.header.columns.end(),
                                        [](const gis::SourceColumn& column) { return column.place; });
    if (!ownShapes) {
        list.emplace_back(QStringLiteral("lat"), tr("Lokasi: lintang atau Y"));
        list.emplace_back(QStringLiteral("lon"), tr("Lokasi: bujur atau X"));
        list.emplace_back(QStringLiteral("koordinat"), tr("Lokasi: keduanya dalam satu kolom"));
        list.emplace_back(QStringLiteral("wkt"), tr("Lokasi: bentuk WKT"));
    }
    return list;
}

QString ColumnTable::examples(std::size_t column) const
{
    QStringList list;
    for (const auto& row : m_file.rows) {
        if (list.size() == examplesShown)
            break;
        if (column >= row.values.size())
            continue;
        auto text = QString::fromStdString(core::toText(row.values[column])).simplified();
        if (text.size() > longestExample)
            text = text.left(longestExample) + QStringLiteral("…");
        if (!text.isEmpty() && !list.contains(text))
            list << text;
    }
    return list.join(QStringLiteral("  ·  "));
}

/// The field that a column plays now, as the combination of what it is called and what a person said.
QString ColumnTable::fieldOf(std::size_t column) const
{
    const auto& title = m_file.header.columns[column].title;
    for (const auto& [field, wanted] : m_wanted)
        if (gis::isPlaceField(field) && core::matchesAlias(wanted, title))
            return QString::fromStdString(field);
    for (const auto& pair : mapping(m_wanted).pairs)
        if (pair.column == column)
            return QString::fromStdString(pair.field);
    return {};
}

void ColumnTable::rebuild()
{
    const auto shown = std::min(m_file.header.columns.size(), columnsShown);
    setRowCount(0);
    setRowCount(static_cast<int>(shown));
    const auto choices = fields();
    for (std::size_t column = 0; column < shown; ++column) {
        const auto row = static_cast<int>(column);
        const auto& source = m_file.header.columns[column];
        auto* name = new QTableWidgetItem(QString::fromStdString(source.title));
        name->setToolTip(name->text());
        setItem(row, 0, name);
        auto* example = new QTableWidgetItem(examples(column));
        example->setToolTip(example->text());
        example->setForeground(palette().color(QPalette::PlaceholderText));
        setItem(row, 1, example);
        auto* box = new QComboBox(this);
        box->setAccessibleName(tr("%1 menjadi").arg(name->text()));
        box->setObjectName("field_" + name->text());
        box->addItem(source.place ? tr("Lokasi (dikenali)")
                                  : (m_target == gis::ImportTarget::Layer ? tr("(disimpan apa adanya)")
                                                                          : tr("(disimpan di keterangan)")),
                     QString{});
        for (const auto& [field, title] : choices)
            box->addItem(title, field);
        box->setCurrentIndex(std::max(0, box->findData(fieldOf(column))));
        // Later, because choosing makes all rows anew, this box among them.
        connect(
            box, &QComboBox::activated, this,
            [this, column, guard = QPointer<QComboBox>(box)] {
                if (guard)
                    choose(column, guard->currentData().toString());
            },
            Qt::QueuedConnection);
        setCellWidget(row, 2, box);
    }
    resizeColumnToContents(0);
    setColumnWidth(0, std::clamp(columnWidth(0), 110, 190));
    setColumnWidth(2, 232);
}

void ColumnTable::choose(std::size_t column, const QString& field)
{
    const auto before = fieldOf(column).toStdString();
    const auto now = field.toStdString();
    if (before == now)
        return;
    const auto& title = m_file.header.columns[column].title;
    if (gis::isPlaceField(before))
        m_wanted.erase(before);
    else if (!before.empty())
        m_wanted[before].clear();
    if (!now.empty())
        m_wanted[now] = title;
    // A wish that says what would happen without it is none.
    const auto automatic = mapping({});
    std::erase_if(m_wanted, [&](const auto& wish) {
        const auto* pair = automatic.find(wish.first);
        if (gis::isPlaceField(wish.first))
            return wish.second.empty();
        return pair == nullptr ? wish.second.empty()
                               : m_file.header.columns[pair->column].title == wish.second;
    });
    rebuild();
    Q_EMIT wantedChanged(gis::isPlaceField(before) || gis::isPlaceField(now));
}

gis::WantedMapping ColumnTable::complete() const
{
    auto all = m_wanted;
    for (const auto& pair : mapping(m_wanted).pairs)
        all[pair.field] = m_file.header.columns[pair.column].title;
    return all;
}

QString ColumnTable::missingName() const
{
    const auto* table = tableOf(m_target);
    const std::string_view name = table != nullptr ? table->nameField : std::string_view{"name"};
    if (name.empty() || m_file.header.columns.empty() || mapping(m_wanted).find(name) != nullptr)
        return {};
    const auto* field = table != nullptr ? core::findField(*table, name) : nullptr;
    return field != nullptr ? title(*field) : layerFieldTitle(name);
}

} // namespace app
