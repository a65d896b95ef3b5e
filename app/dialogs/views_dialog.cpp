#include "app/dialogs/views_dialog.h"

#include "app/actions/icons.h"
#include "app/document/document.h"

#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

namespace app {

namespace {

constexpr int extentRole = Qt::UserRole;

} // namespace

ViewsDialog::ViewsDialog(Document& document, const core::Box& seen, QWidget* parent)
    : QDialog(parent), m_document(document), m_seen(seen), m_name(new QLineEdit(this)),
      m_save(new QPushButton(tr("&Simpan"), this)), m_list(new QListWidget(this)),
      m_empty(new QLabel(tr("Belum ada pandangan tersimpan. Kelurahan dan kampung tidak perlu disimpan: "
                            "ketik namanya di kotak pencarian."),
                         this)),
      m_go(new QPushButton(tr("&Tampilkan"), this)), m_remove(new QPushButton(tr("&Hapus"), this))
{
    setObjectName("viewsDialog");
    setWindowTitle(tr("Pandangan Tersimpan"));
    auto* nameTitle = new QLabel(tr("&Nama untuk yang tampak sekarang"), this);
    nameTitle->setBuddy(m_name);
    m_name->setObjectName("viewName");
    m_name->setAccessibleName(tr("Nama pandangan"));
    m_save->setObjectName("viewSave");
    auto* naming = new QHBoxLayout;
    naming->addWidget(m_name, 1);
    naming->addWidget(m_save);

    m_list->setObjectName("viewList");
    m_list->setAccessibleName(windowTitle());
    m_empty->setWordWrap(true);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setContentsMargins(24, 24, 24, 24);
    m_go->setObjectName("viewGo");
    m_remove->setObjectName("viewRemove");
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    buttons->addButton(m_go, QDialogButtonBox::ActionRole);
    buttons->addButton(m_remove, QDialogButtonBox::ActionRole);
    for (auto* button : findChildren<QPushButton*>())
        button->setAutoDefault(false); // Return saves a name or goes to a view, and closes nothing else

    auto* column = new QVBoxLayout(this);
    column->addWidget(nameTitle);
    column->addLayout(naming);
    column->addSpacing(8);
    column->addWidget(m_list, 1);
    column->addWidget(m_empty, 1);
    column->addWidget(buttons);
    resize(420, 380);

    connect(m_name, &QLineEdit::textChanged, this, &ViewsDialog::refresh);
    connect(m_name, &QLineEdit::returnPressed, this, &ViewsDialog::save);
    connect(m_save, &QPushButton::clicked, this, &ViewsDialog::save);
    connect(m_list, &QListWidget::itemActivated, this, &ViewsDialog::goToCurrent);
    connect(m_list, &QListWidget::currentRowChanged, this, &ViewsDialog::refresh);
    connect(m_go, &QPushButton::clicked, this, &ViewsDialog::goToCurrent);
    connect(m_remove, &QPushButton::clicked, this, &ViewsDialog::removeCurrent);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    m_list->installEventFilter(this);
    connect(&m_document, &Document::closed, this, &QDialog::reject);
    connect(&m_document, &Document::changed, this, &ViewsDialog::load);
    show({});
    load();
}

bool ViewsDialog::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_list && event->type() == QEvent::KeyPress &&
        static_cast<QKeyEvent*>(event)->key() == Qt::Key_Delete) {
        removeCurrent();
        return true;
    }
    return QDialog::eventFilter(watched, event);
}

void ViewsDialog::load()
{
    m_document.read(
        this, [](const core::PlanFile& plan) { return core::savedViews(plan); },
        [this](const core::Result<std::vector<core::SavedView>>& views) {
            if (views)
                show(*views);
        });
}

void ViewsDialog::show(const std::vector<core::SavedView>& views)
{
    const auto current = m_list->currentItem() ? m_list->currentItem()->text() : QString{};
    m_list->clear();
    for (const auto& [name, box] : views) {
        auto* item = new QListWidgetItem(icon("bookmark"), QString::fromStdString(name), m_list);
        item->setData(extentRole, QRectF{QPointF{box.minX, box.minY}, QPointF{box.maxX, box.maxY}});
        if (item->text() == current)
            m_list->setCurrentItem(item);
    }
    if (m_list->currentRow() < 0)
        m_list->setCurrentRow(0);
    m_list->setVisible(!views.empty());
    m_empty->setVisible(views.empty());
    refresh();
}

void ViewsDialog::refresh()
{
    const bool writable = !m_document.isReadOnly();
    const bool any = m_list->currentItem() != nullptr;
    m_name->setEnabled(writable);
    m_save->setEnabled(writable && !m_name->text().trimmed().isEmpty());
    m_go->setEnabled(any);
    m_remove->setEnabled(any && writable);
}

void ViewsDialog::goToCurrent()
{
    const auto* item = m_list->currentItem();
    if (item == nullptr)
        return;
    const auto rect = item->data(extentRole).toRectF();
    core::Box box;
    box.add(core::Position{rect.left(), rect.top()});
    box.add(core::Position{rect.right(), rect.bottom()});
    Q_EMIT wanted(box);
    accept();
}

void ViewsDialog::save()
{
    if (!m_save->isEnabled())
        return;
    const auto name = m_name->text().trimmed();
    m_document.edit(tr("simpan pandangan %1").arg(name),
                    [view = core::SavedView{name.toStdString(), m_seen}](core::PlanEdit& edit) {
                        return core::storeView(edit, view);
                    });
    m_name->clear();
}

void ViewsDialog::removeCurrent()
{
    if (!m_remove->isEnabled())
        return;
    const auto name = m_list->currentItem()->text();
    m_document.edit(tr("hapus pandangan %1").arg(name), [name = name.toStdString()](core::PlanEdit& edit) {
        return core::removeView(edit, name);
    });
}

} // namespace app
