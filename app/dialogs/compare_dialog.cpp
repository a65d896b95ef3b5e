#include "app/dialogs/compare_dialog.h"

#include "app/actions/theme.h"
#include "app/cli/rules_access.h"
#include "app/dialogs/list_table.h"
#include "app/dialogs/profile_chart.h"
#include "app/dialogs/site_maps.h"
#include "app/dialogs/weight_rows.h"
#include "app/models/comparison_text.h"
#include "app/models/text.h"
#include "app/print/evaluation_text.h"

#include <QColor>
#include <QComboBox>
#include <QDate>
#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QInputDialog>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QTabWidget>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace app {

namespace {

constexpr std::size_t draws = 10'000;
constexpr std::uint64_t seed = 1; // the same draws every time, so that a sheet can be checked
constexpr std::size_t mostSideBySide = 6;
constexpr int restMilliseconds = 250; // so long a weight stays put before the winner is tested

enum Column
{
    SiteColumn,
    RankColumn,
    ScoreColumn,
    ShareColumn,
    VerdictColumn,
    ColumnCount
};

QRgb verdictInk(core::Verdict verdict)
{
    switch (verdict) {
    case core::Verdict::Feasible:
        return theme::good;
    case core::Verdict::Conditional:
        return theme::warn;
    case core::Verdict::NotFeasible:
        return theme::bad;
    case core::Verdict::NotEnough:
        break;
    }
    return theme::unknown;
}

QTableWidget* makeTable(const char* name, const QString& title, QWidget* parent)
{
    auto* table = new QTableWidget(parent);
    table->setObjectName(name);
    table->setAccessibleName(title);
    setUpAsList(*table);
    return table;
}

void put(QTableWidget* table, int row, int column, const QString& text)
{
    auto* item = table->item(row, column);
    if (item == nullptr)
        table->setItem(row, column, item = new QTableWidgetItem);
    item->setText(text);
    item->setToolTip(text);
}

QString worthText(const core::Interval& worth)
{
    const QLocale locale;
    const auto low = locale.toString(worth.low, 'f', 2);
    return worth.isExact() ? low : low + QStringLiteral("–") + locale.toString(worth.high, 'f', 2);
}

QString shownValue(const core::Known& value, const std::string& unit)
{
    const auto text = valueText(value, unit, QLocale{});
    return text.isEmpty() ? QStringLiteral("?") : text;
}

/// Stored weights that fit the criteria; others are of other rules and left out.
std::optional<core::WeightChoice> choiceOf(const core::Record& record, const core::DecisionTable& table)
{
    auto json = nlohmann::ordered_json::parse(record.text("content"), nullptr, false);
    if (json.is_discarded())
        return std::nullopt;
    if (const auto method = record.text("method"); json.is_object() && !json.contains("method") &&
                                                   (method == "rank" || method == "swing" || method == "ahp"))
        json["method"] = method;
    std::vector<std::string> names;
    for (const auto& criterion : table.criteria)
        names.push_back(criterion.name);
    auto choice = core::readWeights(json, names);
    return choice ? std::optional{*std::move(choice)} : std::nullopt;
}

} // namespace

CompareDialog::CompareDialog(Document& document, QWidget* parent)
    : QDialog(parent), m_document(document), m_summary(new QLabel(tr("Sedang membandingkan…"), this)),
      m_table(makeTable("compareTable", tr("Bandingkan Calon Lokasi"), this)),
      m_differences(makeTable("differencesTable", tr("Perbedaan"), this)), m_profile(new ProfileChart(this)),
      m_maps(new SiteMaps(document, this)), m_weights(new WeightRows(this)), m_source(new QComboBox(this))
{
    setObjectName("compareDialog");
    setWindowTitle(tr("Bandingkan Calon Lokasi"));
    m_summary->setObjectName("compareSummary");
    m_summary->setWordWrap(true);
    m_summary->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_differences->verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->setColumnCount(ColumnCount);
    m_table->setHorizontalHeaderLabels(
        {tr("Calon lokasi"), tr("Urutan"), tr("Nilai"), tr("Menang acak"), tr("Putusan")});
    m_table->horizontalHeaderItem(ShareColumn)
        ->setToolTip(tr("Berapa bagian dari 10.000 bobot acak yang dimenangkannya"));
    m_table->horizontalHeader()->setSectionResizeMode(SiteColumn, QHeaderView::Stretch);
    m_source->setObjectName("weightSource");
    m_source->setAccessibleName(tr("Bobot"));

    auto* weightsArea = new QScrollArea(this);
    weightsArea->setWidgetResizable(true);
    weightsArea->setFrameShape(QFrame::NoFrame);
    weightsArea->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    weightsArea->setWidget(m_weights);
    weightsArea->viewport()->setAutoFillBackground(false);
    m_weights->setAutoFillBackground(false);
    auto* save = new QPushButton(tr("Simpan Bobot…"), this);
    save->setObjectName("saveWeights");
    save->setAccessibleName(save->text());
    save->setProperty("flat", true);
    auto* left = new QVBoxLayout;
    left->setSpacing(8);
    auto* weightsTitle = new QLabel(tr("Bobot kriteria"), this);
    weightsTitle->setProperty("section", true);
    left->addWidget(weightsTitle);
    left->addWidget(m_source);
    left->addWidget(weightsArea, 1);
    left->addWidget(save, 0, Qt::AlignLeft);

    auto* tabs = new QTabWidget(this);
    tabs->setObjectName("compareTabs");
    tabs->addTab(m_table, tr("Urutan"));
    tabs->addTab(m_differences, tr("Perbedaan"));
    tabs->addTab(m_profile, tr("Profil"));
    tabs->addTab(m_maps, tr("Peta"));
    auto* holds = new QLabel(tr("Apakah pemenangnya bertahan?"), this);
    holds->setProperty("section", true);
    auto* summaryArea = new QScrollArea(this);
    summaryArea->setWidgetResizable(true);
    summaryArea->setFrameShape(QFrame::NoFrame);
    summaryArea->setWidget(m_summary);
    m_summary->setAlignment(Qt::AlignTop);
    auto* right = new QVBoxLayout;
    right->setSpacing(8);
    constexpr int summaryLines = 7;
    summaryArea->setFixedHeight(fontMetrics().lineSpacing() * summaryLines);
    right->addWidget(tabs, 1);
    right->addWidget(holds);
    right->addWidget(summaryArea);

    auto* columns = new QHBoxLayout;
    columns->setSpacing(18);
    columns->addLayout(left, 2);
    columns->addLayout(right, 5);
    auto* note =
        new QLabel(tr("Centang dua sampai enam calon untuk dibandingkan berdampingan. Nilai tinggi tidak "
                      "menutupi syarat mutlak yang gagal."),
                   this);
    note->setProperty("soft", true);
    note->setWordWrap(true);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(18, 16, 18, 14);
    column->setSpacing(10);
    column->addLayout(columns, 1);
    auto* foot = new QHBoxLayout;
    foot->addWidget(note, 1);
    foot->addWidget(buttons);
    column->addLayout(foot);
    resize(1040, 620);

    m_rest.setSingleShot(true);
    m_rest.setInterval(restMilliseconds);
    connect(&m_rest, &QTimer::timeout, this, &CompareDialog::testAgain);
    connect(m_weights, &WeightRows::changed, this, &CompareDialog::rankAgain);
    connect(m_source, &QComboBox::activated, this, &CompareDialog::chooseWeights);
    connect(save, &QPushButton::clicked, this, &CompareDialog::saveWeights);
    connect(m_table, &QTableWidget::itemChanged, this, [this](QTableWidgetItem* item) {
        const auto site = static_cast<std::size_t>(item->data(Qt::UserRole).toInt());
        if (item->column() != SiteColumn || site >= m_ticked.size())
            return;
        m_ticked[site] = item->checkState() == Qt::Checked;
        showSideBySide();
    });
    connect(&document, &Document::closed, this, &QDialog::close);
    document.runReadJob(
        tr("Membandingkan calon lokasi"), this,
        [](const core::PlanFile& plan, core::Progress&) { return read(plan); },
        [this](core::Result<Answer> answer) {
            if (answer) {
                present(*std::move(answer));
                return;
            }
            m_summary->setText(tr("Perbandingan tidak dapat dihitung."));
            Q_EMIT failed(answer.error());
        });
}

core::Result<CompareDialog::Answer> CompareDialog::read(const core::PlanFile& plan)
{
    PS_LET(const auto sets, cli::rulesFor(plan));
    PS_LET(const auto kbli, cli::kbliFor(std::nullopt));
    Answer answer;
    PS_LET(answer.sites, core::compareSites(plan, sets, kbli));
    PS_LET(answer.weights, plan.records("weights"));
    return answer;
}

void CompareDialog::present(Answer answer)
{
    m_sites = std::move(answer.sites);
    if (m_sites.table.sites.empty() || m_sites.table.criteria.empty()) {
        m_summary->setText(tr("Belum ada yang dapat dibandingkan: gambar dua calon lokasi atau lebih."));
        return;
    }
    std::vector<double> own;
    for (const auto& criterion : m_sites.table.criteria)
        own.push_back(criterion.weight);
    auto normalised = core::swingWeights(own);
    m_choices.push_back({.method = "rules", .weights = normalised ? *normalised : own});
    m_source->addItem(tr("Bobot menurut aturan"));
    for (const auto& record : answer.weights)
        if (auto choice = choiceOf(record, m_sites.table)) {
            const auto name = QString::fromStdString(record.text("name"));
            const auto who = QString::fromStdString(record.text("evaluator"));
            m_source->addItem(who.isEmpty() ? name : QStringLiteral("%1 – %2").arg(name, who));
            m_choices.push_back(*std::move(choice));
        }
    m_source->setEnabled(m_choices.size() > 1);
    m_weights->show(m_sites);
    m_ticked.assign(m_sites.table.sites.size(), false);
    chooseWeights(0);
    for (std::size_t i = 0; i < m_comparison.sites.size() && i < 4; ++i)
        m_ticked[m_comparison.sites[i].site] = true;
    showRanking();
    showSideBySide();
    testAgain();
}

void CompareDialog::chooseWeights(int index)
{
    if (index < 0 || static_cast<std::size_t>(index) >= m_choices.size())
        return;
    m_weights->setWeights(m_choices[static_cast<std::size_t>(index)].weights);
    rankAgain();
}

void CompareDialog::rankAgain()
{
    core::setWeights(m_sites, m_weights->weights());
    auto ranked = core::rankSites(m_sites, core::RankingMethod::WeightedSum);
    if (!ranked)
        return;
    m_comparison = *std::move(ranked);
    showRanking();
    showSideBySide();
    m_summary->setEnabled(false); // of the weights before
    m_rest.start();
}

void CompareDialog::testAgain()
{
    const int question = ++m_question;
    m_document.runReadJob(
        tr("Menguji pemenangnya"), this,
        [sites = m_sites](const core::PlanFile&, core::Progress& progress) {
            return core::compareTable(sites, core::RankingMethod::WeightedSum, draws, seed, progress);
        },
        [this, question](core::Result<core::SiteComparison> comparison) {
            if (question != m_question || m_rest.isActive())
                return;
            if (!comparison) {
                Q_EMIT failed(comparison.error());
                return;
            }
            m_comparison = *std::move(comparison);
            showRanking();
            m_summary->setEnabled(true);
            m_summary->setText(comparisonText(m_sites, m_comparison, {}, {}, draws));
        });
}

void CompareDialog::showRanking()
{
    const QSignalBlocker quiet{m_table};
    const QLocale locale;
    m_table->setRowCount(static_cast<int>(m_comparison.sites.size()));
    for (int row = 0; row < m_table->rowCount(); ++row) {
        const auto& [site, score] = m_comparison.sites[static_cast<std::size_t>(row)];
        const bool out = static_cast<std::size_t>(row) >= m_comparison.contenders || m_comparison.allRuledOut;
        put(m_table, row, SiteColumn, QString::fromStdString(m_sites.table.sites[site]));
        auto* item = m_table->item(row, SiteColumn);
        item->setData(Qt::UserRole, static_cast<int>(site));
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setCheckState(m_ticked[site] ? Qt::Checked : Qt::Unchecked);
        put(m_table, row, RankColumn, out ? tr("gugur") : locale.toString(row + 1));
        const auto& own = m_sites.scores[site].score;
        put(m_table, row, ScoreColumn, own ? worthText(*own) : locale.toString(score, 'f', 2));
        const auto& shares = m_comparison.test.winShares;
        put(m_table, row, ShareColumn,
            shares.empty() ? QStringLiteral("…")
                           : locale.toString(shares[site] * 100.0, 'f', 0) + QStringLiteral(" %"));
        put(m_table, row, VerdictColumn, verdictTitle(core::verdictName(m_sites.scores[site].verdict)));
        m_table->item(row, VerdictColumn)->setForeground(QColor{verdictInk(m_sites.scores[site].verdict)});
    }
    for (int column = RankColumn; column < ColumnCount; ++column)
        m_table->resizeColumnToContents(column);
}

std::vector<std::size_t> CompareDialog::ticked() const
{
    std::vector<std::size_t> sites;
    for (const auto& ranked : m_comparison.sites)
        if (m_ticked[ranked.site] && sites.size() < mostSideBySide)
            sites.push_back(ranked.site);
    return sites;
}

/// What tells the sites apart comes first: the widest spread of weighted worth.
void CompareDialog::showSideBySide()
{
    const auto sites = ticked();
    m_profile->show(m_sites, sites);
    std::vector<SiteMaps::Site> shown;
    for (const auto site : sites)
        shown.push_back({m_sites.uuids[site], QString::fromStdString(m_sites.table.sites[site])});
    m_maps->show(std::move(shown));
    const auto& criteria = m_sites.table.criteria;
    std::vector<std::pair<double, std::size_t>> order;
    for (std::size_t j = 0; j < criteria.size(); ++j) {
        double low = 1.0;
        double high = 0.0;
        for (const auto site : sites) {
            low = std::min(low, m_sites.table.values[site][j]);
            high = std::max(high, m_sites.table.values[site][j]);
        }
        order.emplace_back(std::max(0.0, high - low) * m_sites.table.criteria[j].weight, j);
    }
    std::stable_sort(order.begin(), order.end(),
                     [](const auto& a, const auto& b) { return a.first > b.first; });
    QStringList heads{tr("Kriteria")};
    for (const auto site : sites)
        heads << QString::fromStdString(m_sites.table.sites[site]);
    m_differences->setColumnCount(static_cast<int>(heads.size()));
    m_differences->setHorizontalHeaderLabels(heads);
    m_differences->setRowCount(static_cast<int>(order.size()));
    for (int row = 0; row < m_differences->rowCount(); ++row) {
        const auto j = order[static_cast<std::size_t>(row)].second;
        put(m_differences, row, 0, criterionTitle(m_sites, j));
        for (std::size_t i = 0; i < sites.size(); ++i)
            put(m_differences, row, static_cast<int>(i) + 1,
                QStringLiteral("%1  (%2)")
                    .arg(shownValue(m_sites.known[sites[i]][j], m_sites.criteria[j].unit),
                         worthText(m_sites.worths[sites[i]][j])));
    }
    m_differences->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
}

void CompareDialog::saveWeights()
{
    bool named = false;
    const auto name =
        QInputDialog::getText(this, tr("Simpan Bobot"), tr("Nama bobot ini, misalnya rapat atau penilai"),
                              QLineEdit::Normal, {}, &named)
            .trimmed();
    if (!named || name.isEmpty())
        return;
    nlohmann::ordered_json weights = nlohmann::ordered_json::object();
    const auto shares = m_weights->weights();
    for (std::size_t j = 0; j < shares.size(); ++j)
        weights[m_sites.table.criteria[j].name] = shares[j];
    core::Record record;
    record.fields = {{"name", name.toStdString()},
                     {"method", std::string{"direct"}},
                     {"content", nlohmann::ordered_json{{"weights", std::move(weights)}}.dump()},
                     {"date", QDate::currentDate().toString(Qt::ISODate).toStdString()}};
    m_document.edit(
        tr("simpan bobot %1").arg(name),
        [record](core::PlanEdit& edit) -> core::Result<void> {
            PS_TRY(edit.insert("weights", record));
            return {};
        },
        [this, name, shares] {
            m_source->addItem(name);
            m_choices.push_back({.method = "direct", .weights = shares});
            m_source->setCurrentIndex(m_source->count() - 1);
            m_source->setEnabled(true);
        });
}

} // namespace app
