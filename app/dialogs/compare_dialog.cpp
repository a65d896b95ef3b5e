#include "app/dialogs/compare_dialog.h"

#include "app/cli/rules_access.h"
#include "app/models/text.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QTableWidget>
#include <QVBoxLayout>

namespace app {

namespace {

constexpr std::size_t draws = 10'000;
constexpr std::uint64_t seed = 1; // the same draws every time, so that a sheet can be checked

enum Column
{
    RankColumn,
    SiteColumn,
    ScoreColumn,
    ShareColumn,
    VerdictColumn,
    ColumnCount
};

/// The title of the code as in the forms.
QString verdictTitle(core::Verdict verdict)
{
    const auto* field = core::findField(*core::findTable("decision"), "verdict");
    return shown(*field, core::Value{std::string{core::verdictName(verdict)}});
}

} // namespace

CompareDialog::CompareDialog(Document& document, QWidget* parent)
    : QDialog(parent), m_document(document), m_summary(new QLabel(tr("Sedang membandingkan…"), this)),
      m_table(new QTableWidget(this))
{
    setObjectName("compareDialog");
    setWindowTitle(tr("Bandingkan Calon Lokasi"));
    m_summary->setObjectName("compareSummary");
    m_summary->setWordWrap(true);
    m_table->setObjectName("compareTable");
    m_table->setAccessibleName(windowTitle());
    m_table->setColumnCount(ColumnCount);
    m_table->setHorizontalHeaderLabels(
        {tr("Urutan"), tr("Calon lokasi"), tr("Nilai"), tr("Menang dengan bobot acak"), tr("Putusan")});
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->verticalHeader()->hide();
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setShowGrid(false);
    m_table->setAlternatingRowColors(true);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(18, 16, 18, 14);
    column->setSpacing(10);
    column->addWidget(m_summary);
    column->addWidget(m_table, 1);
    column->addWidget(buttons);
    resize(680, 380);
    connect(&document, &Document::closed, this, &QDialog::close);

    document.runReadJob(tr("Membandingkan calon lokasi"), this, &CompareDialog::compare,
                        [this](core::Result<Answer> answer) {
                            if (answer) {
                                present(*answer);
                                return;
                            }
                            m_summary->setText(tr("Perbandingan tidak dapat dihitung."));
                            Q_EMIT failed(answer.error());
                        });
}

core::Result<CompareDialog::Answer> CompareDialog::compare(const core::PlanFile& plan,
                                                           core::Progress& progress)
{
    PS_LET(const auto sets, cli::rulesFor(plan));
    PS_LET(const auto kbli, cli::kbliFor(std::nullopt));
    PS_LET(auto sites, core::compareSites(plan, sets, kbli));
    constexpr auto method = core::RankingMethod::WeightedSum;
    PS_LET(auto ranking, core::rank(sites.table, method));
    PS_LET(auto test, core::testRanking(sites.table, method, draws, seed, progress));
    return Answer{std::move(sites), std::move(ranking), std::move(test)};
}

void CompareDialog::present(const Answer& answer)
{
    const QLocale locale;
    m_table->setRowCount(0);
    for (const auto& [site, score] : answer.ranking.sites) {
        const int row = m_table->rowCount();
        m_table->insertRow(row);
        const auto put = [&](int column, const QString& text) {
            m_table->setItem(row, column, new QTableWidgetItem{text});
        };
        put(RankColumn, locale.toString(row + 1));
        put(SiteColumn, QString::fromStdString(answer.sites.table.sites[site]));
        put(ScoreColumn, locale.toString(score, 'f', 3));
        put(ShareColumn, locale.toString(answer.test.winShares[site] * 100.0, 'f', 0) + QStringLiteral(" %"));
        put(VerdictColumn, verdictTitle(answer.sites.scores[site].verdict));
    }
    m_table->resizeColumnsToContents();
    if (answer.ranking.sites.empty())
        return;
    const auto winner = answer.ranking.sites.front().site;
    m_summary->setText(tr("%1 menang di %2 % dari %3 bobot acak. Putusan tiap calon tetap menurut aturannya "
                          "sendiri; nilai tinggi "
                          "tidak menutupi aturan yang tidak terpenuhi.")
                           .arg(QString::fromStdString(answer.sites.table.sites[winner]),
                                locale.toString(answer.test.winShares[winner] * 100.0, 'f', 0),
                                locale.toString(static_cast<int>(draws))));
}

} // namespace app
