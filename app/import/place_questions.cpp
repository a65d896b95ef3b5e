#include "app/import/place_questions.h"

#include "app/dialogs/list_table.h"
#include "app/models/text.h"

#include <QComboBox>
#include <QCompleter>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <set>

namespace app {

namespace {

constexpr int kelurahanRole = Qt::UserRole;
constexpr int kecamatanRole = Qt::UserRole + 1;

QString areaText(const core::Area& area)
{
    return QStringLiteral("%1, %2 (%3)")
        .arg(QString::fromStdString(area.name), QString::fromStdString(area.kecamatan),
             QString::fromStdString(area.code));
}

} // namespace

PlaceQuestions::PlaceQuestions(QWidget* parent)
    : QWidget(parent), m_table(new QTableWidget(this)), m_again(new QPushButton(tr("Impor Lagi"), this))
{
    auto* question = new QLabel(tr("Nama berikut tidak dikenal peta kelurahan rencana ini. Pilih maksudnya, "
                                   "lalu impor lagi; jawaban diingat."),
                                this);
    question->setWordWrap(true);
    m_table->setObjectName("importPlaces");
    m_table->setAccessibleName(tr("Nama kelurahan yang belum dikenal"));
    m_table->setColumnCount(3);
    m_table->setHorizontalHeaderLabels({tr("Baris"), tr("Tertulis di berkas"), tr("Maksudnya")});
    m_table->horizontalHeader()->setStretchLastSection(true);
    setUpAsList(*m_table);
    m_again->setObjectName("importAgain");
    m_again->setEnabled(false);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(question);
    column->addWidget(m_table, 1);
    column->addWidget(m_again, 0, Qt::AlignLeft);
    connect(m_again, &QPushButton::clicked, this, [this] {
        const auto now = answers();
        m_given.insert(m_given.begin(), now.begin(), now.end()); // the newest counts
        Q_EMIT answered();
    });
}

int PlaceQuestions::rememberedIn(const QComboBox& box, const gis::ImportReport::UnmatchedPlace& place) const
{
    for (const auto& given : m_given)
        if (given.kelurahan == place.kelurahan && given.kecamatan == place.kecamatan)
            return std::max(0, box.findData(QString::fromStdString(given.code)));
    return 0;
}

void PlaceQuestions::ask(const std::vector<gis::ImportReport::UnmatchedPlace>& places,
                         const core::Areas& areas)
{
    m_table->setRowCount(0);
    m_again->setEnabled(false);
    std::vector<const core::Area*> all;
    for (const auto& area : areas.all())
        all.push_back(&area);
    std::sort(all.begin(), all.end(), [](const auto* a, const auto* b) { return a->name < b->name; });
    std::set<std::pair<std::string, std::string>> asked;
    for (const auto& place : places) {
        if (!asked.emplace(place.kelurahan, place.kecamatan).second)
            continue;
        const int row = m_table->rowCount();
        m_table->insertRow(row);
        m_table->setItem(row, 0, new QTableWidgetItem(QString::number(place.row)));
        auto text = QString::fromStdString(place.kelurahan);
        if (!place.kecamatan.empty())
            text += QStringLiteral(", ") + QString::fromStdString(place.kecamatan);
        auto* written = new QTableWidgetItem(text);
        written->setData(kelurahanRole, QString::fromStdString(place.kelurahan));
        written->setData(kecamatanRole, QString::fromStdString(place.kecamatan));
        m_table->setItem(row, 1, written);
        auto* box = new QComboBox(m_table);
        box->setAccessibleName(tr("Maksud %1").arg(text));
        box->addItem(tr("(belum dijawab)"), QString{});
        for (const auto& candidate : place.candidates)
            box->addItem(QString::fromStdString(candidate.text), QString::fromStdString(candidate.code));
        if (!place.candidates.empty())
            box->insertSeparator(box->count());
        for (const auto* area : all)
            box->addItem(areaText(*area), QString::fromStdString(area->code));
        box->setCurrentIndex(rememberedIn(*box, place));
        connect(box, &QComboBox::activated, this, [this] { m_again->setEnabled(!answers().empty()); });
        m_table->setCellWidget(row, 2, box);
    }
    m_table->resizeColumnsToContents();
    m_again->setEnabled(!answers().empty());
}

std::vector<gis::PlaceAnswer> PlaceQuestions::answers() const
{
    std::vector<gis::PlaceAnswer> answers;
    for (int row = 0; row < m_table->rowCount(); ++row) {
        const auto* box = static_cast<QComboBox*>(m_table->cellWidget(row, 2));
        const auto* written = m_table->item(row, 1);
        const auto code = box->currentData().toString().toStdString();
        if (!code.empty())
            answers.push_back({written->data(kelurahanRole).toString().toStdString(),
                               written->data(kecamatanRole).toString().toStdString(), code});
    }
    return answers;
}

} // namespace app
