#include "app/dialogs/groups_dialog.h"

#include "app/analysis/group_outline.h"
#include "app/cli/rules_access.h"
#include "app/dialogs/list_table.h"
#include "app/errors/error_text.h"
#include "app/models/text.h"
#include "app/settings/settings.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QSpinBox>
#include <QTableWidget>
#include <QVBoxLayout>

namespace app {

namespace {

using Json = nlohmann::ordered_json;

constexpr auto decidingRule = "pp29-2018"; // the others are shown beside it

enum Column
{
    LikeColumn,
    CountColumn,
    AreaColumn,
    KampungColumn,
    FirstVerdictColumn // one a legal definition, as many as there are
};

struct Question
{
    double distance = 100.0;
    std::size_t minimum = 5;
    core::Likeness likeness = core::Likeness::Kbli;
    bool alongStreets = false;
};

core::Result<Json> findGroups(const core::PlanFile& plan, const Question& question,
                              const core::JsonWords& words, core::Progress& progress)
{
    PS_LET(auto sets, cli::rulesFor(plan));
    PS_LET(auto input, core::readGroupsInput(plan, std::move(sets), std::nullopt));
    input.grouping.distance = question.distance;
    input.grouping.minimum = question.minimum;
    input.likeness = question.likeness;
    if (question.alongStreets)
        PS_TRY(core::groupAlongStreets(input, plan));
    PS_LET(const auto report, core::findBusinessGroups(input, progress));
    PS_LET(const auto kbli, cli::kbliFor(std::nullopt));
    auto answer = core::groupsJson(input, report, decidingRule, words);
    for (auto& group : answer["groups"])
        if (const auto* entry = kbli.find(group["like"].get<std::string>()))
            group["like"] = entry->code + " " + entry->title;
    return answer;
}

QString textOf(const Json& object, const char* key)
{
    const auto found = object.find(key);
    return found != object.end() && found->is_string() ? QString::fromStdString(found->get<std::string>())
                                                       : QString{};
}

QString signOf(const QString& result)
{
    if (result == QStringLiteral("pass"))
        return QStringLiteral("✓");
    return result == QStringLiteral("fail") ? QStringLiteral("✗") : QStringLiteral("?");
}

QString numberOf(const Json& object, const char* key)
{
    const auto found = object.find(key);
    if (found == object.end() || found->is_null())
        return QStringLiteral("?");
    return found->is_number() ? QLocale{}.toString(found->get<double>(), 'g', 4) : textOf(object, key);
}

/// Sign, value and limit, so that no colour is needed: "✓ 20 (≥ 5 unit)".
QString verdictText(const Json& verdict)
{
    const auto sign = signOf(textOf(verdict, "result"));
    const auto value = numberOf(verdict, "value");
    return QStringLiteral("%1 (≥ %2 %3)")
        .arg(sign == value ? sign : sign + QLatin1Char(' ') + value, // unknown is said once
             numberOf(verdict, "limit"), textOf(verdict, "unit"))
        .replace(QStringLiteral(" )"), QStringLiteral(")"));
}

/// What a definition is called in a narrow column: "PP 29/2018".
QString shortName(const Json& verdict)
{
    return textOf(verdict, "source").section(QLatin1Char(','), 0, 0);
}

} // namespace

GroupsDialog::GroupsDialog(Document& document, Settings& settings, core::JsonWords words, QWidget* parent)
    : QDialog(parent), m_document(document), m_settings(settings), m_words(std::move(words)),
      m_distance(new QSpinBox(this)), m_minimum(new QSpinBox(this)), m_like(new QComboBox(this)),
      m_along(new QComboBox(this)), m_summary(new QLabel(this)), m_table(new QTableWidget(this)),
      m_make(new QPushButton(tr("Jadikan Kampung"), this))
{
    setObjectName("groupsDialog");
    setWindowTitle(tr("Kelompok Usaha Sejenis"));
    m_distance->setObjectName("groupsDistance");
    m_distance->setAccessibleName(tr("Jarak dalam meter"));
    m_distance->setRange(1, 5000);
    m_distance->setValue(100);
    m_distance->setSuffix(QStringLiteral(" m"));
    m_minimum->setObjectName("groupsMinimum");
    m_minimum->setAccessibleName(tr("Anggota paling sedikit"));
    m_minimum->setRange(2, 1000);
    m_minimum->setValue(5);
    m_like->setObjectName("groupsLike");
    m_like->setAccessibleName(tr("Sejenis menurut"));
    m_like->addItem(tr("kode KBLI"));
    m_like->addItem(tr("produk"));
    m_along->setObjectName("groupsAlong");
    m_along->setAccessibleName(tr("Jarak diukur"));
    m_along->addItem(tr("garis lurus"));
    m_along->addItem(tr("menyusuri jalan"));
    m_along->setToolTip(tr("Menyusuri jalan: lapisan dengan peran jalan, usaha paling jauh 50 m darinya"));
    m_summary->setProperty("soft", true);
    m_summary->setWordWrap(true);
    m_table->setObjectName("groupsTable");
    m_table->setAccessibleName(windowTitle());
    m_make->setObjectName("makeKampung");
    m_make->setAccessibleName(m_make->text());
    m_make->setToolTip(tr(
        "Garis luar kelompok yang dipilih menjadi batas kampung baru, yang dapat diubah seperti batas lain"));
    m_make->setEnabled(false);
    setUpAsList(*m_table);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);

    auto* again = new QPushButton(tr("Cari"), this);
    again->setAccessibleName(again->text());
    again->setDefault(true);
    auto* questions = new QHBoxLayout;
    questions->setSpacing(8);
    const auto ask = [&](const QString& text, QWidget* field) {
        auto* label = new QLabel(text, this);
        label->setBuddy(field);
        questions->addWidget(label);
        questions->addWidget(field);
    };
    ask(tr("Sejenis menurut"), m_like);
    ask(tr("dalam jarak"), m_distance);
    questions->addWidget(m_along);
    ask(tr("paling sedikit"), m_minimum);
    questions->addWidget(again);
    questions->addStretch();
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(18, 16, 18, 14);
    column->setSpacing(10);
    column->addLayout(questions);
    column->addWidget(m_summary);
    column->addWidget(m_table, 1);
    auto* foot = new QHBoxLayout;
    foot->addWidget(m_make);
    foot->addStretch();
    foot->addWidget(buttons);
    column->addLayout(foot);
    resize(860, 440);

    connect(again, &QPushButton::clicked, this, &GroupsDialog::search);
    connect(m_make, &QPushButton::clicked, this, &GroupsDialog::makeKampungOfGroup);
    connect(m_table, &QTableWidget::itemSelectionChanged, this, &GroupsDialog::selectMembers);
    connect(&document, &Document::closed, this, &QDialog::close);
    search();
}

void GroupsDialog::search()
{
    const Question question{static_cast<double>(m_distance->value()),
                            static_cast<std::size_t>(m_minimum->value()),
                            m_like->currentIndex() == 0 ? core::Likeness::Kbli : core::Likeness::Product,
                            m_along->currentIndex() == 1};
    m_summary->setText(tr("Sedang mencari…"));
    m_document.runReadJob(
        tr("Mencari kelompok usaha"), this,
        [question, words = m_words](const core::PlanFile& plan, core::Progress& progress) {
            return findGroups(plan, question, words, progress);
        },
        [this](core::Result<Json> answer) {
            if (answer) {
                present(*answer);
                return;
            }
            present(Json::object()); // nothing of the search before stays
            m_summary->setText(errorText(answer.error()));
            Q_EMIT failed(answer.error());
        });
}

void GroupsDialog::present(const Json& answer)
{
    m_members.clear();
    m_table->setRowCount(0);
    m_make->setEnabled(false);
    const QLocale locale;
    QStringList heads{tr("Sejenis"), tr("Anggota"), tr("Luas"), tr("Kampung")};
    const auto groups = answer.value("groups", Json::array());
    if (!groups.empty())
        for (const auto& verdict : groups.front().value("verdicts", Json::array()))
            heads << shortName(verdict);
    m_table->setColumnCount(static_cast<int>(heads.size()));
    m_table->setHorizontalHeaderLabels(heads);
    for (const auto& group : groups) {
        const int row = m_table->rowCount();
        m_table->insertRow(row);
        const auto put = [&](int column, const QString& text, const QString& tip) {
            auto* item = new QTableWidgetItem{text};
            item->setToolTip(tip);
            m_table->setItem(row, column, item);
        };
        const auto like = textOf(group, "like");
        put(LikeColumn, like, like);
        put(CountColumn, locale.toString(group.value("count", 0)), {});
        put(AreaColumn, shownArea(group.value("hull_area", 0.0)), {});
        put(KampungColumn, textOf(group, "kampung"), textOf(group, "kampung"));
        int column = FirstVerdictColumn;
        for (const auto& verdict : group.value("verdicts", Json::array()))
            put(column++, verdictText(verdict),
                textOf(verdict, "title") + QLatin1Char('\n') + textOf(verdict, "source"));
        std::vector<core::Uuid> members;
        for (const auto& member : group.value("members", Json::array()))
            members.push_back(core::Uuid{member.get<std::string>()});
        m_members.push_back(std::move(members));
    }
    m_table->resizeColumnsToContents();
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Interactive);
    m_table->horizontalHeader()->setSectionResizeMode(LikeColumn, QHeaderView::Stretch);
    auto summary = m_members.empty() ? tr("Tidak ada kelompok dengan syarat ini. Coba jarak yang lebih "
                                          "jauh atau anggota lebih sedikit.")
                                     : tr("%Ln kelompok. Pilih satu untuk melihat anggotanya di peta.",
                                          nullptr, static_cast<int>(m_members.size()));
    if (const auto away = answer.value("without_street", 0); away > 0)
        summary += QLatin1Char(' ') + tr("%Ln usaha tidak punya jalan di dekatnya.", nullptr, away);
    m_summary->setText(summary);
}

void GroupsDialog::selectMembers()
{
    const auto row = static_cast<std::size_t>(m_table->currentRow());
    if (row < m_members.size())
        m_document.select(Selection{"business", m_members[row], 0});
    m_make->setEnabled(row < m_members.size() && !m_document.isReadOnly());
}

void GroupsDialog::makeKampungOfGroup()
{
    const auto row = static_cast<std::size_t>(m_table->currentRow());
    if (row >= m_members.size())
        return;
    m_make->setEnabled(false);
    m_document.runJob(
        tr("Membuat kampung dari kelompok"), this,
        [label = core::EditLabel{m_settings.who().toStdString(), tr("jadikan kampung").toStdString()},
         word = tr("Kampung").toStdString(), members = m_members[row]](
            core::PlanFile& plan, core::Progress&) { return makeKampung(plan, label, word, members); },
        [this](core::Result<core::Uuid> kampung) {
            if (kampung)
                m_document.select("kampung", *kampung);
            else
                Q_EMIT failed(kampung.error());
        });
}

} // namespace app
